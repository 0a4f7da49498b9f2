package io.tidu.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.money.FundingCalculator;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.policy.Policies;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What rules cost grows as they do, in whatever way they rest on one another: loaded, built, decided. Counted in steps
 * and bytes, never timed; the benchmark {@code rules} times the same.
 */
class RuleGrowthTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int STAFF = 80;
    private static final int MOST = 2_000;
    private static final int SOME = 500;
    private static final int FEW = 50;
    private static final int ROUNDS = 4;
    // Four times the rules cost six times as much at most: what grows with the square of them costs sixteen times, and
    // of two parts of which one does so, ten. Drools' own network takes five.
    private static final double FOR_FOUR_TIMES = 6.5;
    // Ten times the rules cost no more than eleven times; half of it growing with the square would be fifty-five.
    private static final double FOR_TEN_TIMES = 13;

    /** What a folder of rules costs. */
    private record Cost(long loadedBytes, long builtBytes, long steps, long bytes) {}

    private static Enterprise firm() {
        List<FactValue.Fields> events = IntStream.range(0, 20)
                .mapToObj(i -> new FactValue.Fields(new TreeMap<>(Map.of(
                        "kind", new FactValue.Text("k" + i % 9), "on", new FactValue.Day(LocalDate.of(2025, 1, 1))))))
                .toList();
        return Enterprise.builder("91330421MA0000MANY")
                .build()
                .with("staff", new FactValue.Number(new BigDecimal(STAFF)))
                .with("county", new FactValue.Text("7"))
                .with("paid", new FactValue.Entries(List.of()))
                .with("events", new FactValue.Entries(events));
    }

    @ParameterizedTest
    @EnumSource(RuleShape.class)
    void four_times_the_rules_cost_some_four_times_as_much(RuleShape shape) {
        Cost few = cost(shape, FEW);
        Cost some = cost(shape, SOME);
        Cost most = cost(shape, MOST);
        assertThat((double) some.steps / few.steps).as("steps, 50 to 500").isLessThan(FOR_TEN_TIMES);
        assertThat((double) some.bytes / few.bytes).as("bytes, 50 to 500").isLessThan(FOR_TEN_TIMES);
        assertThat((double) most.steps / some.steps).as("steps").isLessThan(FOR_FOUR_TIMES);
        assertThat((double) most.bytes / some.bytes).as("bytes").isLessThan(FOR_FOUR_TIMES);
        assertThat((double) most.loadedBytes / some.loadedBytes).as("loaded").isLessThan(FOR_FOUR_TIMES);
        assertThat((double) most.builtBytes / some.builtBytes).as("built").isLessThan(FOR_FOUR_TIMES);
    }

    @ParameterizedTest
    @EnumSource(RuleShape.class)
    void as_many_rules_as_a_folder_may_hold_are_decided_within_the_usual_bounds(RuleShape shape) {
        try (Engine engine = Engine.load(RulesPlace.inMemory(shape.files(MOST)), Set.of(), Bounds.DEFAULT)) {
            Assessment decided = engine.assess(firm(), ON);
            Map<String, TargetOutcome> targets = decided.targets();
            assertThat(targets).hasSize(shape.targets(MOST));
            for (int i = 0; i < targets.size(); i++) {
                TargetOutcome target = targets.get("t" + i);
                assertThat(target.verdict())
                        .as("t" + i)
                        .isEqualTo(shape.isMet(i, STAFF, MOST) ? Verdict.MET : Verdict.NOT_MET);
            }
            assertThat(decided.funding().awards()).hasSize(shape.awards(MOST));
        }
    }

    @Test
    void one_rule_or_one_target_more_is_refused() {
        assertThat(refused(RuleShape.ONE_TARGET)).isEqualTo("rule.too-many-rules-in-folder");
        assertThat(refused(RuleShape.LINES)).isEqualTo("pack.too-many-targets-in-folder");
    }

    private static String refused(RuleShape shape) {
        RulesPlace rules = RulesPlace.inMemory(shape.files(MOST + 1));
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RulesLoader.load(rules))
                .actual()
                .problems()
                .get(0)
                .id();
    }

    /** What searches for enterprises is bounded by its own effort; these shapes are what is looked at without. */
    @ParameterizedTest
    @EnumSource(
            names = {"LINES", "CHAIN", "TEN_FOR_A_TARGET", "ONE_TARGET", "LISTS", "TAKEN_OVER", "AWARDS", "ONE_GROUP"})
    void four_times_the_rules_are_some_four_times_as_much_to_check(RuleShape shape) {
        Measured<Integer> some = checked(shape, SOME);
        Measured<Integer> most = checked(shape, MOST);
        assertThat((double) most.bytes / some.bytes).isLessThan(FOR_FOUR_TIMES);
    }

    private static Measured<Integer> checked(RuleShape shape, int rules) {
        Policies policies = RulesLoader.load(RulesPlace.inMemory(shape.files(rules)));
        return Measured.of(() -> RuleChecker.check(policies, ON).size());
    }

    private static Cost cost(RuleShape shape, int rules) {
        Map<String, byte[]> files = shape.files(rules);
        Measured<Policies> loaded = Measured.of(() -> RulesLoader.load(RulesPlace.inMemory(files)));
        RuleSets sets = new RuleSets(loaded.value);
        Measured<RuleSet> built = Measured.of(() -> sets.on(ON));
        Enterprise firm = firm();
        long least = Long.MAX_VALUE;
        long steps = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Measured<Long> decided = Measured.of(() -> steps(sets, built.value, firm));
            least = Math.min(least, decided.bytes);
            steps = decided.value;
        }
        return new Cost(loaded.bytes, built.bytes, steps, least);
    }

    private static long steps(RuleSets sets, RuleSet set, Enterprise enterprise) {
        WorkLimit deciding = WorkLimit.none();
        WorkLimit paying = WorkLimit.none();
        EvaluationContext firm =
                new EvaluationContext(enterprise, ON, set.program().knowledge(), deciding, EvaluationListener.NONE);
        Recorder decided = set.drools()
                .run(new Recorder(set.program(), firm, sets.audience(ON).of(firm)));
        FundingCalculator.compute(decided.claims(), set.groups(), firm.within(paying));
        return deciding.steps() + paying.steps();
    }

    /** What a thread made, and the bytes it took for it. */
    private record Measured<T>(T value, long bytes) {
        static <T> Measured<T> of(Supplier<T> work) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            T value = work.get();
            return new Measured<>(value, threads.getCurrentThreadAllocatedBytes() - before);
        }
    }
}
