package io.tidu.internal.guide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What bears on one target, by the versions in force on a day. Safe to share between threads. */
final class RulesOfDays {
    private final Policies policies;
    private final String target;
    private final ReferenceData knowledge;
    private final Map<List<String>, RulesOfDay> byVersions = new ConcurrentHashMap<>();

    RulesOfDays(Policies policies, String target) {
        this.policies = policies;
        this.target = target;
        this.knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
    }

    /** What lines are worked out with. */
    ReferenceData knowledge() {
        return knowledge;
    }

    /** What bears on it on a day. */
    RulesOfDay on(LocalDate day) {
        List<PolicyPack> packs = policies.inForce(day);
        List<String> versions = packs.stream()
                .map(p -> p.manifest().id() + "/" + p.manifest().version())
                .toList();
        return byVersions.computeIfAbsent(versions, v -> new RulesOfDay(policies, packs, target, knowledge));
    }
}
