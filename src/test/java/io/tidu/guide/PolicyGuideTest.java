package io.tidu.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PolicyGuideTest {
    private static final PolicyEngine ENGINE = PolicyEngine.load(Path.of("rules"));
    private static final PolicyGuide GUIDE = PolicyGuide.of(ENGINE);
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Enterprise TWO_GAPS = example("cultivate-two-gaps");

    private static final Guidance OF_TWO_GAPS = GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE);

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
    void what_has_happened_stays_and_the_running_year_can_be_changed() {
        Plan plan = OF_TWO_GAPS.plans().get(0);

        assertThat(plan.date()).isEqualTo("2027-01-01");
        assertThat(plan.apply()).isEqualTo("2027-06-30");
        assertThat(plan.steps()).anySatisfy(step -> {
            assertThat(step).isInstanceOf(Step.Set.class);
            Step.Set set = (Step.Set) step;
            assertThat(set.fact()).isEqualTo("rdExpense.2026");
            assertThat(set.from()).isNull();
            assertThat(set.by()).isEqualTo("2026-12-31");
        });
        FactValue.Series before = (FactValue.Series) Objects.requireNonNull(TWO_GAPS.fact("rdExpense"));
        FactValue.Series after =
                (FactValue.Series) Objects.requireNonNull(plan.facts().fact("rdExpense"));
        assertThat(after.years()).containsAllEntriesOf(before.years());
    }

    @Test
    void figures_of_years_to_come_are_assumed_to_be_as_the_last_ones_and_said_to_be() {
        Plan plan = OF_TWO_GAPS.plans().get(0);

        assertThat(plan.assumes())
                .extracting(Plan.Assumption::fact, Plan.Assumption::as)
                .contains(tuple("revenue.2026", "revenue.2025"))
                .doesNotContain(tuple("rdExpense.2026", "rdExpense.2025"));
    }

    @Test
    void a_forecast_is_taken_instead() {
        TreeMap<String, FactValue.Series> forecast = new TreeMap<>();
        FactValue doubled = new FactValue.Number(BigDecimal.valueOf(45_000_000));
        forecast.put("revenue", new FactValue.Series(new TreeMap<>(java.util.Map.of(2026, doubled))));

        Guidance guidance = GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE.assuming(forecast));

        assertThat(guidance.plans())
                .isNotEmpty()
                .allSatisfy(plan ->
                        assertThat(plan.assumes()).contains(new Plan.Assumption("revenue.2026", doubled, null)));
    }

    @Test
    void a_locked_fact_is_not_changed() {
        Guidance guidance = GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE.lock("technologyStaff"));

        assertThat(guidance.plans()).isEmpty();
        assertThat(guidance.unreachable()).extracting(Unreachable::clause).contains("11.4");
    }

    @Test
    void a_locked_fact_that_is_missing_is_not_supplied() {
        Enterprise missing = example("missing-data");
        assertThat(GUIDE.guide(missing, ON, GuideOptions.NEXT_STAGE)
                        .plans()
                        .get(0)
                        .steps())
                .anySatisfy(step -> assertThat(((Step.Supply) step).fact()).isEqualTo("events"));

        assertThat(GUIDE.guide(missing, ON, GuideOptions.NEXT_STAGE.lock("events"))
                        .plans())
                .allSatisfy(plan -> assertThat(plan.facts().fact("events")).isNull());
    }

    @Test
    void waiting_is_a_step_with_the_first_day_that_suffices() {
        Plan plan = GUIDE.guide(example("veto"), ON, GuideOptions.NEXT_STAGE)
                .plans()
                .get(0);

        assertThat(plan.steps()).hasSize(1);
        LocalDate until = ((Step.Wait) plan.steps().get(0)).until();
        assertThat(ENGINE.assess(plan.facts(), until).target("reserve").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(ENGINE.assess(plan.facts(), until.minusDays(1))
                        .target("reserve")
                        .verdict())
                .isNotEqualTo(Verdict.MET);
    }

    @Test
    void what_no_lever_reaches_is_told_with_its_clause() {
        Guidance guidance = GUIDE.guide(example("none-trading"), ON, GuideOptions.NEXT_STAGE);

        assertThat(guidance.plans()).isEmpty();
        assertThat(guidance.unreachable())
                .extracting(Unreachable::criterion, Unreachable::because)
                .containsExactly(tuple("technology-field", "no-lever"));
    }

    @Test
    void more_money_is_attained_by_what_awards_rest_on() {
        Guidance guidance = GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE.to(Guidance.FUNDING));

        assertThat(guidance.plans()).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.funding().to()).isGreaterThan(plan.funding().from());
            assertThat(ENGINE.assess(plan.facts(), plan.date()).funding().total())
                    .isEqualByComparingTo(plan.funding().to());
        });
        assertThat(GUIDE.verify(guidance)).isEmpty();
        assertThat(guidance.plans().get(0).funding().to())
                .as("what brings most for its effort")
                .isGreaterThan(BigDecimal.valueOf(100_000));
    }

    @Test
    void who_only_waits_for_more_money_is_told_when_the_award_is_applied_for() {
        Plan plan = GUIDE.guide(example("veto"), ON, GuideOptions.NEXT_STAGE.to(Guidance.FUNDING))
                .plans()
                .get(0);

        assertThat(plan.steps()).hasSize(1).allMatch(Step.Wait.class::isInstance);
        assertThat(plan.date()).isEqualTo("2027-01-01");
        assertThat(plan.apply()).isEqualTo("2027-03-31");
    }

    @Test
    void the_same_question_has_the_same_answer() {
        try (PolicyEngine another = PolicyEngine.load(Path.of("rules"))) {
            assertThat(PolicyGuide.of(another)
                            .guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE)
                            .toJson())
                    .isEqualTo(OF_TWO_GAPS.toJson());
        }
    }

    @Test
    void an_unknown_target_or_fact_is_told_with_the_nearest() {
        assertThatThrownBy(() -> GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE.to("recomend")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).arguments()).contains("recomend", "recommend"));
        assertThatThrownBy(() -> GUIDE.guide(TWO_GAPS, ON, GuideOptions.NEXT_STAGE.lock("technologyStaf")))
                .isInstanceOf(ProblemException.class);
    }
}
