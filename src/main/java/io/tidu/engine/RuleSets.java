package io.tidu.engine;

import io.tidu.engine.drools.Bounds;
import io.tidu.engine.drools.CompiledRules;
import io.tidu.engine.drools.RuleCompiler;
import io.tidu.evaluate.Knowledge;
import io.tidu.evaluate.decide.ItemMost;
import io.tidu.evaluate.decide.Script;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.rule.AwardGroups;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.Stages;
import io.tidu.pack.rule.StatementKind;
import io.tidu.pack.rule.TargetRanks;
import io.tidu.pack.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the packs in force on a date, once for each set of versions. Safe to share between threads. */
final class RuleSets {
    private final Policies policies;
    private final RuleCompiler compiler;
    private final Bounds bounds;
    /**
     * One set for each group of packs that enterprises are for; more than these are made again when they are asked for.
     */
    private static final int MOST_SETS = 64;

    private final Map<List<String>, RuleSet> sets = new ConcurrentHashMap<>();
    private volatile boolean closed;

    RuleSets(Policies policies, EngineOptions options) {
        this.policies = policies;
        this.compiler = compiler(options);
        this.bounds = options.bounds();
    }

    private static RuleCompiler compiler(EngineOptions options) {
        RuleCompiler compiler = options.worker()
                .map(w -> RuleCompiler.worker(w.heapMebibytes(), w.deadline()))
                .orElseGet(RuleCompiler::inProcess);
        return options.cache()
                .map(folder -> compiler.cachedIn(folder, LibraryVersion.current()))
                .orElse(compiler);
    }

    /** For whom the packs of a date are. */
    Audience audience(LocalDate date) {
        List<PolicyPack> packs = new ArrayList<>(policies.inForce(date));
        packs.addAll(policies.notInForce(date));
        return new Audience(packs);
    }

    /** The packs in force on a date. */
    RuleSet on(LocalDate date) {
        return on(date, Collections.emptySortedSet());
    }

    /** The packs in force on a date without some: what is left out can't change anything. */
    RuleSet on(LocalDate date, SortedSet<String> leftOut) {
        List<PolicyPack> packs = policies.inForce(date);
        List<String> key = new ArrayList<>(packs.stream()
                .map(p -> p.manifest().id() + "/" + p.manifest().version())
                .toList());
        leftOut.forEach(p -> key.add("-" + p));
        if (sets.size() >= MOST_SETS) {
            sets.clear();
        }
        RuleSet set = sets.computeIfAbsent(key, v -> compile(packs, policies.notInForce(date), leftOut));
        if (closed) {
            // Closed while this was compiled: it serves whoever asked, and is not kept.
            sets.clear();
        }
        return set;
    }

    private RuleSet compile(List<PolicyPack> inForce, List<PolicyPack> notInForce, SortedSet<String> leftOut) {
        Predicate<PolicyPack> runs = p -> !leftOut.contains(p.manifest().id());
        List<PolicyPack> packs = inForce.stream().filter(runs).toList();
        List<PolicyPack> absent = notInForce.stream().filter(runs).toList();
        List<PolicyPack> others = Stream.concat(inForce.stream(), notInForce.stream())
                .filter(runs.negate())
                .toList();
        List<ResolvedRule> rules =
                packs.stream().flatMap(p -> p.rules().stream()).toList();
        List<Table> tables = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        Map<String, String> statuses = new HashMap<>();
        for (PolicyPack pack : packs) {
            String id = pack.manifest().id();
            statuses.put(id, pack.manifest().status().word());
            new TreeMap<>(pack.folder().tables()).forEach((name, table) -> {
                positions.put(CompiledRules.tableKey(id, name), tables.size());
                tables.add(table);
            });
        }
        BiFunction<String, String, @Nullable Table> finder = (pack, table) -> {
            Integer position = positions.get(CompiledRules.tableKey(pack, table));
            return position == null ? null : tables.get(position);
        };
        Knowledge knowledge = new Knowledge(policies.vocabulary().factsWithout(leftOut), policies.formulas(), tables);
        Script script = new Script(
                rules,
                targets(packs),
                targets(absent),
                targets(others),
                statuses,
                Stages.of(rules, finder),
                AwardGroups.of(rules, finder, policies.awardItems(packs, leftOut)),
                ItemMost.of(rules, finder),
                knowledge);
        CompiledRules compiled = rules.isEmpty()
                ? null
                : CompiledRules.compile(compiler, script, TargetRanks.of(rules), positions, bounds);
        boolean stagesElsewhere = script.stages().isEmpty() && others.stream().anyMatch(RuleSets::isPipeline);
        return new RuleSet(inForce, script, compiled, stagesElsewhere);
    }

    private static boolean isPipeline(PolicyPack pack) {
        return pack.rules().stream()
                .flatMap(r -> r.statements().stream())
                .anyMatch(s -> s.kind() == StatementKind.ADVANCE);
    }

    private static List<Script.Target> targets(List<PolicyPack> packs) {
        return packs.stream()
                .flatMap(p -> p.manifest().targets().keySet().stream()
                        .map(t -> new Script.Target(
                                t, p.manifest().id(), p.manifest().status().word())))
                .toList();
    }

    /** Keeps nothing any more. */
    void close() {
        closed = true;
        sets.clear();
    }

    boolean isClosed() {
        return closed;
    }
}
