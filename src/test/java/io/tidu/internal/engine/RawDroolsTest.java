package io.tidu.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseFirms;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.decide.Applicability;
import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.evaluate.decide.PlainDecisions;
import io.tidu.internal.evaluate.decide.PlainScript;
import io.tidu.internal.evaluate.decide.PlainTables;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.money.FundingCalculator;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.TargetRanks;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.About;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.oracle.Situation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine decides as the same rules do when they are written plainly and given to Drools as its manual teaches:
 * compiled closures, folded look-ups, rows gone through in the consequence, unrolled targets and planned findings
 * change no decision. {@code -Dtidu.raw.count=20000} compares more, {@code -Dtidu.raw.seed} starts elsewhere;
 * {@code -Dtest=RawDroolsTest} wants {@code -Dsurefire.failIfNoSpecifiedTests=false}, as most tests run without Drools'
 * builders.
 */
@Tag("plain-drools")
class RawDroolsTest {
    private static final int COUNT = Integer.getInteger("tidu.raw.count", 300);
    private static final long FIRST_SEED = Long.getLong("tidu.raw.seed", 1);

    private final Policies policies = RulesLoader.load(Path.of("rules"));
    private final RuleSets sets = new RuleSets(policies);
    private final Map<RuleSet, List<RawDrools>> plain = new ConcurrentHashMap<>();

    @Test
    void rules_decide_as_plain_drools_does_for_random_enterprises() {
        List<LocalDate> days = COUNT > 1_000 ? List.of() : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2016, 3, 1));
        LongStream.range(FIRST_SEED, FIRST_SEED + COUNT).mapToObj(Situation::of).forEach(situation -> {
            // Drools takes seconds to compile each set of versions, twice: a short run keeps to two of them.
            LocalDate on = days.isEmpty() ? situation.on() : days.get((int) (situation.seed() % days.size()));
            compare(situation, on);
        });
        assertThat(plain).hasSizeGreaterThan(1);
    }

    /** Every structure of the language is there, with what is known, unknown and in conflict. */
    @Test
    void the_award_structures_decide_as_plain_drools_does_for_the_firms_of_their_cases() {
        LocalDate on = LocalDate.of(2026, 3, 1);
        try (Engine engine = Engine.load(Path.of("examples/award-structures"))) {
            RuleSet set = new RuleSets(engine.policies()).on(on);
            List<CaseFirms.CaseFirm> firms = CaseFirms.of(engine);
            assertThat(firms).hasSizeGreaterThan(200);
            firms.forEach(firm -> compare(set, firm.enterprise(), on, firm.toString()));
        }
    }

    private void compare(Situation situation, LocalDate on) {
        compare(sets.on(on), situation.firm(), on, "seed %d on %s".formatted(situation.seed(), on));
    }

    private void compare(RuleSet set, Enterprise enterprise, LocalDate on, String told) {
        EvaluationContext firm =
                new EvaluationContext(enterprise, on, set.program().knowledge());
        Recorder recorder = set.drools().run(new Recorder(set.program(), firm, Applicability.OF_ALL));
        List<Object> expected = parts(recorder.outcomes(), recorder.advances(), recorder.claims(), set, firm);
        for (RawDrools drools : plain.computeIfAbsent(set, this::compiled)) {
            PlainDecisions decisions = drools.run(firm);
            assertThat(parts(decisions.outcomes(), decisions.advances(), decisions.claims(), set, firm))
                    .as(told)
                    .isEqualTo(expected);
        }
    }

    /** What tells findings of one criterion from each other is left out: plain Drools has no place for it. */
    private static Map<String, TargetOutcome> bare(Map<String, TargetOutcome> outcomes) {
        Map<String, TargetOutcome> bare = new TreeMap<>();
        outcomes.forEach((name, o) -> bare.put(
                name,
                new TargetOutcome(
                        o.target(),
                        o.pack(),
                        o.status(),
                        o.inForce(),
                        o.verdict(),
                        o.score(),
                        o.criteria(),
                        o.findings().stream().map(f -> f.of(About.NONE)).toList(),
                        o.internal(),
                        o.consequenceOf())));
        return bare;
    }

    private static List<Object> parts(
            Map<String, TargetOutcome> outcomes, List<?> advances, Claims claims, RuleSet set, EvaluationContext firm) {
        return List.of(
                bare(outcomes),
                advances.stream().map(String::valueOf).sorted().toList(),
                FundingCalculator.compute(claims, set.groups(), firm));
    }

    private List<RawDrools> compiled(RuleSet set) {
        Map<String, Map<String, Table>> tables = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        List<Table> all = new ArrayList<>();
        for (PolicyPack pack : set.packs()) {
            String id = pack.manifest().id();
            tables.put(id, pack.folder().tables());
            new TreeMap<>(pack.folder().tables()).forEach((name, table) -> {
                positions.put(id + "|" + name, all.size());
                all.add(table);
            });
        }
        PlainScript script =
                new PlainScript(set.program(), (pack, table) -> tables.get(pack).get(table));
        Map<String, Integer> ranks = TargetRanks.of(script.rules());
        return Stream.of(true, false)
                .map(matching -> new RawDrools(
                        script,
                        new PlainTables(all),
                        "rules-" + plain.size() + "-" + matching,
                        new PlainRules(script, ranks, positions, matching).drl()))
                .toList();
    }
}
