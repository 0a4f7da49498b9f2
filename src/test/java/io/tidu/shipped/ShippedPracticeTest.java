package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.budget.BudgetReader;
import io.tidu.internal.load.budget.SharingNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.policy.practice.YearGoal;
import io.tidu.internal.policy.practice.YearMoney;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.model.Exact;
import io.tidu.model.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the county has published stays apart from what is a sample, also in what guidance and registers read. */
class ShippedPracticeTest {
    private static final Policies RULES = RulesLoader.load(Path.of("rules"));
    private static final String FUNDING = "zhejiang/jiashan/tiered-funding";
    private static final String PIPELINE = "zhejiang/jiashan/high-tech-pipeline";

    private static PolicyPack pack(String id) {
        return RULES.packs().stream()
                .filter(p -> p.manifest().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_goals_of_2023_are_the_published_ones() {
        List<YearGoal> goals = YearGoal.in(pack(PIPELINE).folder().tables());

        assertThat(goals)
                .extracting(g -> g.year() + " " + g.target() + " " + g.count() + " "
                        + g.row().status())
                .containsExactlyInAnyOrder(
                        "2023 high-tech-enterprise 100 published", "2023 zhejiang-technology-sme 150 published");
    }

    @Test
    void the_budget_of_2023_follows_from_what_was_paid_and_its_share() {
        YearMoney money = YearMoney.in(pack(FUNDING).folder().tables()).get(2023);

        assertThat(money.figure(YearMoney.Figure.PAID)).contains(Exact.of(75_000_000));
        assertThat(money.figure(YearMoney.Figure.MONTHS_SOONER)).contains(Exact.of(1));
        assertThat(money.figure(YearMoney.Figure.POT)).isEmpty();
        assertThat(money.pot())
                .contains(Exact.of(75_000_000).times(Exact.of(100)).over(Exact.of(84)));
        assertThat(money.rows().values()).allMatch(row -> "published".equals(row.status()));
    }

    @Test
    void every_award_of_the_county_says_which_documents_it_asks_for_and_none_is_said_to_be_published() {
        PolicyPack pack = pack(FUNDING);
        SortedSet<String> awards = pack.graph().names().stream()
                .filter(StatedName::isPaidItem)
                .map(StatedName::text)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pack.manifest().practice().documents().keySet()).containsAll(awards);
        assertThat(pack.manifest().practice().documents().values())
                .extracting(HandIn::status)
                .containsOnly(Status.SAMPLE);
    }

    @Test
    void days_of_every_year_are_samples_in_the_county_and_published_ones_name_their_year() {
        assertThat(List.of(pack(FUNDING), pack(PIPELINE)))
                .flatExtracting(p -> p.manifest().practice().calendar().entries())
                .hasSizeGreaterThan(10)
                .allSatisfy(entry -> assertThat(entry.status())
                        .isEqualTo(entry.to() != null && !entry.isYearly() ? Status.PUBLISHED : Status.SAMPLE));
        assertThat(pack(PIPELINE)
                        .manifest()
                        .practice()
                        .calendar()
                        .next("high-tech-enterprise", CalendarEntry.Event.BATCH, LocalDate.parse("2026-03-01")))
                .hasValueSatisfying(w -> assertThat(w.to()).isEqualTo("2026-06-30"));
    }

    @Test
    void no_lever_and_no_office_is_said_to_be_more_than_a_sample() {
        assertThat(RULES.facts().levers().values())
                .hasSizeGreaterThan(20)
                .extracting(Lever::status)
                .containsOnly(Status.SAMPLE);
        assertThat(RULES.facts().offices().values())
                .hasSizeGreaterThan(5)
                .extracting(Office::status)
                .containsOnly(Status.SAMPLE);
    }

    @Test
    void what_only_the_firm_can_say_of_a_right_is_not_held_by_an_office() {
        assertThat(RULES.facts().holder("intellectualProperty.kind")).isPresent();
        assertThat(List.of("coreSupport", "inUse", "highValue", "bringsBenefit", "leadingProduct", "usedByOther"))
                .allMatch(field ->
                        RULES.facts().holder("intellectualProperty." + field).isEmpty());
        assertThat(RULES.facts().holder("technologyStaff")).isEmpty();
        assertThat(RULES.facts().holder("revenue")).map(Office::name).contains("tax");
    }

    @Test
    void the_example_of_a_budget_speaks_of_the_shipped_packs() {
        Problems problems = new Problems();
        LocalDate on = LocalDate.of(2026, 3, 1);

        Budget budget = BudgetReader.read(
                Path.of("examples/budget.yaml"),
                "budget.yaml",
                SharingNames.of(RULES, on),
                new BudgetReader.Expected(on.getYear(), true),
                problems);

        assertThat(problems.list()).isEmpty();
        assertThat(budget).isNotNull();
        assertThat(budget.available()).isEqualTo(1_430_000_000L);
    }
}
