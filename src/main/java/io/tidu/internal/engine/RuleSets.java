package io.tidu.internal.engine;

import io.tidu.internal.engine.drools.DroolsRules;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.decide.Program;
import io.tidu.internal.evaluate.decide.Target;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.Stages;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.TargetRanks;
import io.tidu.internal.policy.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the packs in force on a date, once for each set of versions. Safe to share between threads. */
public final class RuleSets {
    private final Policies policies;
    /**
     * One set for each group of packs that enterprises are for; more than these are made again when they are asked for.
     */
    private static final int MOST_SETS = 64;

    private final Map<List<String>, RuleSet> sets = new ConcurrentHashMap<>();
    /** The same by what is asked for. */
    private final Map<Day, RuleSet> days = new ConcurrentHashMap<>();

    private final Map<LocalDate, Audience> audiences = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Day(LocalDate inForceOn, SortedSet<String> leftOut, SortedSet<String> carried) {}

    RuleSets(Policies policies) {
        this.policies = policies;
    }

    /** For whom the packs of a date are. */
    Audience audience(LocalDate date) {
        if (audiences.size() >= MOST_SETS) {
            audiences.clear();
        }
        return audiences.computeIfAbsent(date, d -> {
            List<PolicyPack> packs = new ArrayList<>(policies.inForce(d));
            packs.addAll(policies.notInForce(d));
            return new Audience(packs);
        });
    }

    /** The packs in force on a date. */
    RuleSet on(LocalDate date) {
        return on(date, Collections.emptySortedSet());
    }

    /** The packs in force on a date without some: what is left out can't change anything. */
    RuleSet on(LocalDate date, SortedSet<String> leftOut) {
        return on(date, leftOut, Collections.emptySortedSet());
    }

    /** The same, without the rules of packs whose conclusions are carried over from elsewhere. */
    RuleSet on(LocalDate date, SortedSet<String> leftOut, SortedSet<String> carried) {
        Day day = new Day(date, leftOut, carried);
        RuleSet found = days.get(day);
        if (found != null) {
            return found;
        }
        List<PolicyPack> packs = policies.inForce(date);
        List<String> key = new ArrayList<>(packs.stream()
                .map(p -> p.manifest().id() + "/" + p.manifest().version())
                .toList());
        leftOut.forEach(p -> key.add("-" + p));
        carried.forEach(p -> key.add("=" + p));
        if (sets.size() >= MOST_SETS) {
            sets.clear();
        }
        RuleSet set = sets.computeIfAbsent(key, v -> compile(packs, policies.notInForce(date), leftOut, carried));
        if (days.size() >= MOST_SETS) {
            days.clear();
        }
        days.put(day, set);
        if (closed) {
            // Closed while this was compiled: it serves whoever asked, and is not kept.
            forget();
        }
        return set;
    }

    private void forget() {
        sets.clear();
        days.clear();
        audiences.clear();
    }

    private RuleSet compile(
            List<PolicyPack> inForce,
            List<PolicyPack> notInForce,
            SortedSet<String> leftOut,
            SortedSet<String> carried) {
        Predicate<PolicyPack> runs = p -> !leftOut.contains(p.manifest().id());
        List<PolicyPack> packs = inForce.stream().filter(runs).toList();
        List<PolicyPack> absent = notInForce.stream().filter(runs).toList();
        List<PolicyPack> others = Stream.concat(inForce.stream(), notInForce.stream())
                .filter(runs.negate())
                .toList();
        List<Rule> rules = packs.stream().flatMap(p -> p.rules().stream()).toList();
        Map<String, Map<String, Table>> tables = new HashMap<>();
        Map<String, String> statuses = new HashMap<>();
        for (PolicyPack pack : packs) {
            String id = pack.manifest().id();
            statuses.put(id, pack.manifest().status().word());
            tables.put(id, pack.folder().tables());
        }
        BiFunction<String, String, @Nullable Table> finder =
                (pack, table) -> tables.getOrDefault(pack, Map.of()).get(table);
        ReferenceData knowledge = new ReferenceData(
                policies.vocabulary().factsWithout(leftOut),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
        Program program = Program.of(
                rules,
                carried,
                targets(packs),
                targets(absent),
                targets(others),
                statuses,
                knowledge,
                (pack, table) -> Objects.requireNonNull(finder.apply(pack, table), table));
        List<String> stages = Stages.of(rules, finder);
        boolean stagesElsewhere = stages.isEmpty() && others.stream().anyMatch(RuleSets::isPipeline);
        return new RuleSet(
                inForce,
                program,
                DroolsRules.of(program, TargetRanks.of(rules)),
                stages,
                AwardGroups.of(rules, finder, policies.awardItems(packs, leftOut)),
                stagesElsewhere,
                new UnknownNames(knowledge.facts()),
                inForce.stream().map(Decider::use).toList());
    }

    private static boolean isPipeline(PolicyPack pack) {
        return pack.rules().stream()
                .flatMap(r -> r.statements().stream())
                .anyMatch(s -> s.kind() == StatementKind.ADVANCE);
    }

    private static List<Target> targets(List<PolicyPack> packs) {
        return packs.stream()
                .flatMap(p -> p.manifest().targets().keySet().stream()
                        .map(t -> new Target(
                                t,
                                p.manifest().id(),
                                p.manifest().status().word(),
                                p.manifest().internal().contains(t),
                                p.manifest().consequences().get(t))))
                .toList();
    }

    /** Keeps nothing any more. */
    void close() {
        closed = true;
        forget();
    }

    boolean isClosed() {
        return closed;
    }
}
