package io.tidu.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that were written before are proved by assessments alone; whatever does not hold is told. */
class ProvedAgainTest {
    private static final PolicyEngine ENGINE = PolicyEngine.load(Path.of("rules"));
    private static final PolicyGuide GUIDE = PolicyGuide.of(ENGINE);
    private static final Enterprise TWO_GAPS = example("cultivate-two-gaps");
    private static final String STAFF = "technologyStaff";

    private static final Guidance GUIDANCE = GUIDE.guide(TWO_GAPS, LocalDate.of(2026, 3, 1), GuideOptions.NEXT_STAGE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Enterprise example(String name) {
        Path file = Path.of("examples/enterprises", name + ".json");
        try {
            Problems problems = new Problems();
            return Objects.requireNonNull(
                    new EnterpriseReader(ENGINE.vocabulary()).read(Files.readString(file), file.toString(), problems));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_plan_as_it_was_given_is_proved_again() {
        assertThat(GUIDE.verify(GUIDANCE)).isEmpty();
    }

    @Test
    void a_changed_step_is_told() {
        assertThat(told(staff(BigDecimal.valueOf(7), List.of()), plan().facts()))
                .containsOnly("guide.step-not-in-facts");
    }

    @Test
    void facts_that_do_not_attain_the_target_are_told() {
        assertThat(told(plan().steps(), TWO_GAPS)).containsExactly("guide.not-attained");
    }

    /** What a plan says besides its steps is read by officers, too. */
    @Test
    void money_verdicts_days_and_rules_that_are_not_as_said_are_told() {
        Plan plan = plan();
        LocalDate late = plan.date().plusYears(1);

        assertThat(told(
                        plan,
                        plan.apply(),
                        plan.steps(),
                        plan.changes(),
                        new Plan.Money(BigDecimal.ZERO, BigDecimal.TEN)))
                .containsExactly("guide.other-money");
        assertThat(told(plan, plan.apply(), plan.steps(), List.of(), plan.funding()))
                .containsExactly("guide.other-verdict");
        assertThat(told(plan, plan.date().minusDays(1), plan.steps(), plan.changes(), plan.funding()))
                .containsExactly("guide.wrong-day");
        assertThat(told(plan, plan.apply(), dated(plan, late, plan.date()), plan.changes(), plan.funding()))
                .containsExactly("guide.wrong-day");
        assertThat(told(
                        plan,
                        plan.apply(),
                        dated(plan, plan.date(), GUIDANCE.on().minusYears(2)),
                        plan.changes(),
                        plan.funding()))
                .containsExactly("guide.not-attained");
    }

    @Test
    void a_plan_that_names_no_rules_is_told() {
        assertThat(ids(GUIDE.verify(with(
                        GUIDANCE,
                        new Plan(
                                plan().date(),
                                plan().apply(),
                                plan().certain(),
                                plan().effort(),
                                plan().steps(),
                                plan().assumes(),
                                plan().facts(),
                                plan().changes(),
                                plan().funding(),
                                List.of())))))
                .containsExactly("guide.other-rules");
    }

    private static List<String> told(
            Plan plan, @Nullable LocalDate apply, List<Step> steps, List<Plan.Change> changes, Plan.Money funding) {
        return ids(GUIDE.verify(with(
                GUIDANCE,
                new Plan(
                        plan.date(),
                        apply,
                        plan.certain(),
                        plan.effort(),
                        steps,
                        plan.assumes(),
                        plan.facts(),
                        changes,
                        funding,
                        plan.rules()))));
    }

    /** The plan's steps with another day for what is set, and another to wait for. */
    private static List<Step> dated(Plan plan, LocalDate by, LocalDate until) {
        return plan.steps().stream()
                .map(step -> step instanceof Step.Wait wait
                        ? new Step.Wait(until, wait.clauses())
                        : step instanceof Step.Set set && set.fact().equals(STAFF)
                                ? new Step.Set(
                                        set.lever(),
                                        set.fact(),
                                        set.direction(),
                                        set.from(),
                                        set.to(),
                                        set.upTo(),
                                        set.intervals(),
                                        set.otherWay(),
                                        set.smallest(),
                                        by,
                                        set.clauses())
                                : step)
                .toList();
    }

    @Test
    void a_step_that_is_not_needed_is_told() {
        Enterprise more = plan().facts().with(STAFF, new FactValue.Number(BigDecimal.valueOf(9)));

        assertThat(told(staff(BigDecimal.valueOf(9), List.of()), more)).containsExactly("guide.step-not-needed");
    }

    /** Of 80 people, 8 and all of them may be technology staff. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            7,  -,  guide.range-too-wide
            8,  90, guide.range-too-wide
            8,  60, guide.range-too-narrow
            20, 80, guide.range-too-narrow
            """)
    void a_range_that_is_too_wide_or_too_narrow_is_told(BigDecimal from, @Nullable BigDecimal upTo, String told) {
        List<Step> steps = staff(BigDecimal.valueOf(8), List.of(new Step.Interval(from, upTo)));

        assertThat(told(steps, plan().facts())).contains(told);
    }

    @Test
    void other_rules_are_told() {
        Guidance guidance = GUIDANCE;
        Guidance ofOthers = new Guidance(
                guidance.enterprise(),
                guidance.name(),
                guidance.on(),
                guidance.to(),
                guidance.verdict(),
                guidance.packs(),
                "0".repeat(64),
                guidance.library(),
                guidance.plans(),
                guidance.complete(),
                guidance.notSearched(),
                guidance.unreachable(),
                guidance.missing(),
                guidance.deadlines(),
                guidance.profile(),
                guidance.rulesEnd());

        assertThat(ids(GUIDE.verify(ofOthers))).containsExactly("guide.other-rules");
    }

    private static Plan plan() {
        return GUIDANCE.plans().get(0);
    }

    /** The plan's steps with another number of technology staff. */
    private static List<Step> staff(BigDecimal to, List<Step.Interval> intervals) {
        List<Step> steps = new ArrayList<>();
        for (Step step : plan().steps()) {
            steps.add(
                    step instanceof Step.Set set && set.fact().equals(STAFF)
                            ? new Step.Set(
                                    set.lever(),
                                    set.fact(),
                                    set.direction(),
                                    set.from(),
                                    to,
                                    set.upTo(),
                                    intervals,
                                    set.otherWay(),
                                    set.smallest(),
                                    set.by(),
                                    set.clauses())
                            : step);
        }
        return steps;
    }

    /** What is told of the first plan with other steps or facts. */
    private static List<String> told(List<Step> steps, Enterprise facts) {
        return ids(GUIDE.verify(with(GUIDANCE, steps, facts)));
    }

    private static Guidance with(Guidance guidance, List<Step> steps, Enterprise facts) {
        Plan plan = guidance.plans().get(0);
        Plan changed = new Plan(
                plan.date(),
                plan.apply(),
                plan.certain(),
                plan.effort(),
                steps,
                plan.assumes(),
                facts,
                plan.changes(),
                plan.funding(),
                plan.rules());
        return with(guidance, changed);
    }

    private static Guidance with(Guidance guidance, Plan changed) {
        return new Guidance(
                guidance.enterprise(),
                guidance.name(),
                guidance.on(),
                guidance.to(),
                guidance.verdict(),
                guidance.packs(),
                guidance.vocabulary(),
                guidance.library(),
                List.of(changed),
                guidance.complete(),
                guidance.notSearched(),
                guidance.unreachable(),
                guidance.missing(),
                guidance.deadlines(),
                guidance.profile(),
                guidance.rulesEnd());
    }

    private static List<String> ids(List<Problem> problems) {
        return problems.stream().map(Problem::id).toList();
    }
}
