package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.drools.CompiledRules;
import io.tidu.evaluate.Firm;
import io.tidu.evaluate.decide.Decisions;
import io.tidu.evaluate.money.FundingCalculator;
import io.tidu.oracle.Situation;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.RulesLoader;
import io.tidu.pack.rule.TargetRanks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is emitted for the shipped packs decides as the same rules do when they are written plainly and given to Drools
 * as its manual says: hexadecimal digits, generated names, steps that are counted, flattened sums and a class loader of
 * our own change no decision. {@code -Dtidu.raw.count=20000} compares more, {@code -Dtidu.raw.seed} starts elsewhere.
 */
class RawDroolsTest {
    private static final int COUNT = Integer.getInteger("tidu.raw.count", 300);
    private static final long FIRST_SEED = Long.getLong("tidu.raw.seed", 1);

    private final Policies policies = RulesLoader.load(Path.of("rules"));
    private final RuleSets emitted = new RuleSets(policies, EngineOptions.DEFAULT);
    private final Map<RuleSet, List<RawDrools>> plain = new ConcurrentHashMap<>();

    @Test
    void emitted_rules_decide_as_plain_drools_does_for_random_enterprises() {
        List<LocalDate> days = COUNT > 1_000 ? List.of() : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2016, 3, 1));
        LongStream.range(FIRST_SEED, FIRST_SEED + COUNT).mapToObj(Situation::of).forEach(situation -> {
            // Each set of versions takes seconds to compile three times: a short run keeps to two.
            LocalDate on = days.isEmpty() ? situation.on() : days.get((int) (situation.seed() % days.size()));
            compare(situation, on);
        });
        assertThat(plain).isNotEmpty();
    }

    private void compare(Situation situation, LocalDate on) {
        RuleSet set = emitted.on(on);
        if (set.compiled() == null) {
            return;
        }
        Firm firm = new Firm(situation.firm(), on, set.script().knowledge());
        List<Object> expected = parts(set.compiled().run(firm), set, firm);
        for (RawDrools drools : plain.computeIfAbsent(set, this::compiled)) {
            assertThat(parts(drools.run(firm), set, firm))
                    .as("seed %d on %s", situation.seed(), on)
                    .isEqualTo(expected);
        }
    }

    private static List<Object> parts(Decisions decisions, RuleSet set, Firm firm) {
        return List.of(
                decisions.outcomes(),
                decisions.advances().stream().map(String::valueOf).sorted().toList(),
                FundingCalculator.compute(decisions.claims(), set.script().groups(), firm));
    }

    private List<RawDrools> compiled(RuleSet set) {
        Map<String, Integer> tables = new HashMap<>();
        for (PolicyPack pack : set.packs()) {
            String id = pack.manifest().id();
            new TreeMap<>(pack.folder().tables())
                    .forEach((name, table) -> tables.put(CompiledRules.tableKey(id, name), tables.size()));
        }
        Map<String, Integer> ranks = TargetRanks.of(set.script().rules());
        return List.of(true, false).stream()
                .map(matching -> new RawDrools(
                        set.script(),
                        "rules-" + plain.size() + "-" + matching,
                        new PlainRules(set.script(), ranks, tables, matching).drl()))
                .toList();
    }
}
