package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.RulesEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of packs decide something on a day, and until when they are known.
 *
 * @param engine has the versions
 * @param deciding whether a version has a say
 */
record Versions(Engine engine, Predicate<PolicyPack> deciding) {
    /** Those that state anything of these targets. */
    static Versions ofTargets(Engine engine, Set<String> targets) {
        return new Versions(engine, p -> p.graph().stating().keySet().stream().anyMatch(targets::contains));
    }

    /** All: any pack may pay. */
    static Versions ofMoney(Engine engine) {
        return new Versions(engine, p -> true);
    }

    /** Those in force on a day. */
    List<Plan.Rules> on(LocalDate day) {
        Map<String, PackUse> used = new HashMap<>();
        engine.packs(day).forEach(p -> used.put(p.id(), p));
        List<Plan.Rules> rules = new ArrayList<>();
        for (PolicyPack pack : engine.policies().inForce(day)) {
            PackUse use = used.get(pack.manifest().id());
            if (use != null && deciding.test(pack)) {
                rules.add(new Plan.Rules(use, pack.manifest().inForce().to()));
            }
        }
        return rules;
    }

    /** Those in force today that end by a day, with nothing known that follows them. */
    List<RulesEnd> ending(LocalDate today, LocalDate horizon) {
        List<RulesEnd> ending = new ArrayList<>();
        for (PolicyPack pack : engine.policies().inForce(today)) {
            if (deciding.test(pack)) {
                end(pack, horizon).ifPresent(ending::add);
            }
        }
        return ending;
    }

    private Optional<RulesEnd> end(PolicyPack first, LocalDate horizon) {
        PolicyPack pack = first;
        while (true) {
            LocalDate last = pack.manifest().inForce().to();
            if (last == null || !last.isBefore(horizon)) {
                return Optional.empty();
            }
            PolicyPack next = next(pack, last.plusDays(1));
            if (next == null) {
                return Optional.of(
                        new RulesEnd(pack.manifest().id(), pack.manifest().version(), last));
            }
            pack = next;
        }
    }

    private @Nullable PolicyPack next(PolicyPack pack, LocalDate day) {
        return engine.policies().inForce(day).stream()
                .filter(p -> p.manifest().id().equals(pack.manifest().id()))
                .findFirst()
                .orElse(null);
    }
}
