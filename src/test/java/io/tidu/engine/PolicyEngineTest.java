package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyEngineTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(RulesCopy.original());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Assessment assess(Enterprise firm) {
        return engine.assess(firm, ON);
    }

    private static TargetOutcome target(Enterprise firm, String target) {
        return assess(firm).targets().get(target);
    }

    private static Verdict criterion(Enterprise firm, String target, String criterion) {
        return target(firm, target).criteria().get(criterion);
    }

    @Test
    void a_complete_enterprise_attains_every_target() {
        assertThat(assess(Firms.complete()).targets().values())
                .allSatisfy(t -> assertThat(t.verdict()).as(t.target()).isEqualTo(Verdict.MET));
    }

    @Test
    void an_enterprise_of_which_nothing_is_known_is_undetermined_in_everything() {
        Assessment nothing = assess(new Enterprise("unknown", "", new java.util.TreeMap<>()));
        assertThat(nothing.targets().values())
                .allSatisfy(t -> assertThat(t.verdict()).as(t.target()).isEqualTo(Verdict.UNDETERMINED));
        assertThat(nothing.funding().awards()).isEmpty();
        assertThat(nothing.stage().eligible()).isNull();
    }

    @Test
    void a_shortfall_of_a_ratio_is_told_in_the_unit_of_its_numerator() {
        Enterprise firm = Firms.complete().with("rdExpense", Firms.series("2000000", "2000000", "2000000"));
        Finding finding = target(firm, "title").findings().stream()
                .filter(f -> f.criterion().equals("rd-intensity"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(finding.shortfall().amount()).hasToString("600000");
    }

    @Test
    void a_veto_whose_condition_reads_a_missing_fact_does_not_vanish() {
        Enterprise dishonest = Firms.complete().with("events", dishonesty());
        assertThat(criterion(dishonest, "sme", "dishonesty")).isEqualTo(Verdict.NOT_MET);
        Enterprise unclear = dishonest.with("residentEnterprise", null);
        assertThat(criterion(unclear, "sme", "dishonesty")).isEqualTo(Verdict.UNDETERMINED);
        Enterprise unlisted = Firms.complete().with("events", null);
        assertThat(criterion(unlisted, "sme", "dishonesty")).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_veto_whose_condition_is_false_says_nothing() {
        assertThat(target(Firms.complete(), "sme").criteria()).doesNotContainKey("dishonesty");
    }

    @Test
    void an_alternative_meets_a_criterion_whose_requirement_is_not_met() {
        Enterprise large = Firms.complete().with("staff", Firms.number("600"));
        assertThat(criterion(large, "sme", "staff")).isEqualTo(Verdict.NOT_MET);
        Enterprise certified = large.with("titles", certificate("2024-01-01", "2026-12-31"));
        assertThat(criterion(certified, "sme", "staff")).isEqualTo(Verdict.MET);
        assertThat(criterion(large.with("titles", null), "sme", "staff")).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_requirement_in_principle_leaves_a_shortfall_to_a_person() {
        Enterprise foreign = Firms.complete().with("residentEnterprise", new FactValue.Flag(false));
        assertThat(criterion(foreign, "sme", "resident")).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void sources_that_disagree_need_review_and_both_are_shown() {
        FactValue conflict = new FactValue.Conflict(List.of(
                new FactValue.Sourced(Firms.number("80"), "tax return"),
                new FactValue.Sourced(Firms.number("90"), "social insurance")));
        TargetOutcome sme = target(Firms.complete().with("staff", conflict), "sme");
        assertThat(sme.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(sme.findings())
                .filteredOn(f -> f.criterion().equals("staff") && f.role() == Finding.Role.REQUIREMENT)
                .singleElement()
                .extracting(f -> f.evidence().doubts().first().detail())
                .isEqualTo("80 (tax return); 90 (social insurance)");
    }

    @Test
    void recorded_points_replace_the_range() {
        Enterprise firm = Firms.complete();
        assertThat(target(firm, "title").score().min()).hasToString("23");
        Enterprise unscored = firm.with("expertPoints", Firms.fields(Map.of()));
        assertThat(target(unscored, "title").score().min()).hasToString("7");
        assertThat(target(unscored, "title").score().max()).hasToString("28");
        assertThat(criterion(unscored, "title", "score")).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void a_group_of_points_counts_at_most_its_cap() {
        Enterprise firm = Firms.complete()
                .with(
                        "expertPoints",
                        Firms.fields(Map.of("ipCount", Firms.number("9"), "management", Firms.number("2"))));
        assertThat(target(firm, "title").score().max()).hasToString("10");
        assertThat(criterion(firm, "title", "score")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void an_enterprise_stands_at_the_furthest_stage_and_is_told_what_blocks_the_next() {
        Enterprise firm = Firms.complete().with("technologyField", new FactValue.Text("other"));
        assertThat(assess(firm).stage().current()).isEqualTo("reserve");
        assertThat(assess(firm).stage().eligible()).isEqualTo("reserve");
        assertThat(assess(firm).stage().next()).isEqualTo("identify");
        assertThat(assess(firm).stage().blockedBy()).containsExactly("field");
        assertThat(assess(Firms.complete()).stage().next()).isNull();
    }

    @Test
    void awards_stack_as_their_rules_say() {
        Assessment assessment = assess(Firms.complete());
        assertThat(assessment.funding().awards())
                .extracting(Award::item, Award::amount, Award::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("tier-1", BigDecimal.ZERO, "sample"),
                        org.assertj.core.groups.Tuple.tuple("tier-2", new BigDecimal("1000000"), "sample"),
                        org.assertj.core.groups.Tuple.tuple("equipment", new BigDecimal("500000"), "enacted"),
                        org.assertj.core.groups.Tuple.tuple("body-provincial", new BigDecimal("500000"), "enacted"));
        assertThat(assessment.funding().total()).isEqualByComparingTo("2000000");
        assertThat(assessment.funding().ceiling()).isEqualByComparingTo("50000000");
    }

    @Test
    void the_day_before_a_pack_is_in_force_its_targets_say_so() {
        Assessment before = engine.assess(Firms.complete(), LocalDate.of(2015, 12, 31));
        assertThat(before.packs()).isEmpty();
        assertThat(before.targets().get("title"))
                .satisfies(t -> assertThat(t.inForce()).isFalse())
                .extracting(TargetOutcome::verdict)
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void an_assessment_names_the_versions_it_was_made_with() {
        Assessment assessment = assess(Firms.complete());
        assertThat(assessment.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.id()).isEqualTo("test/everything");
            assertThat(pack.sha256()).matches("[0-9a-f]{64}");
        });
        assertThat(assessment.library()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(assessment.vocabulary()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_number_changed_in_a_table_changes_the_next_decision(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder)
                .edit("test/everything/1/tables/limits.csv", "staff,500 persons", "staff,79 persons");
        try (PolicyEngine changed = rules.load()) {
            assertThat(changed.assess(Firms.complete(), ON).targets().get("sme").verdict())
                    .isEqualTo(Verdict.NOT_MET);
        }
    }

    @Test
    void a_condition_changed_in_a_rule_changes_the_next_decision(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder).edit("test/everything/1/sme.drl", "\"aerospace\"", "\"new-materials\"");
        try (PolicyEngine changed = rules.load()) {
            assertThat(changed.assess(Firms.complete(), ON).targets().get("sme").verdict())
                    .isEqualTo(Verdict.NEEDS_REVIEW);
        }
    }

    @Test
    void a_mistake_in_a_rule_is_told_with_its_place_and_nothing_is_decided(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder).edit("test/everything/1/sme.drl", "$firm.staff,", "$firm.staf,");
        assertThatThrownBy(rules::load)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().file()).endsWith("test/everything/1/sme.drl");
                    assertThat(problem.place().line()).isEqualTo(6);
                    assertThat(problem.arguments()).containsExactly("@kind.fact", "staf", "staff");
                });
    }

    @Test
    void a_mistake_in_a_table_is_told_with_row_and_column(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder).edit("test/everything/1/tables/limits.csv", "500 persons", "五百人");
        assertThatThrownBy(rules::load)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().file()).endsWith("limits.csv");
                    assertThat(problem.place().line()).isEqualTo(7);
                });
    }

    @Test
    void two_rules_that_score_one_item_are_an_error_and_no_decision(@TempDir Path folder) {
        RulesCopy rules =
                RulesCopy.in(folder).edit("test/everything/1/title.drl", "\"management\",\n", "\"management\",\n");
        String score = rules.read("test/everything/1/title.drl");
        rules.write(
                "test/everything/1/twice.drl",
                score.substring(score.indexOf("rule \"Points")).replace("rule \"Points", "rule \"Again points"));
        try (PolicyEngine broken = rules.load()) {
            assertThatThrownBy(() -> broken.assess(Firms.complete(), ON))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .extracting(e -> e.problems().get(0).id())
                    .isEqualTo("engine.rule-failed");
        }
    }

    private static FactValue dishonesty() {
        return Firms.list(Firms.fields(Map.of(
                "kind",
                new FactValue.Text("dishonesty"),
                "on",
                Firms.day("2025-06-01"),
                "until",
                Firms.day("2025-07-01"))));
    }

    private static FactValue certificate(String from, String to) {
        return Firms.list(Firms.fields(
                Map.of("title", new FactValue.Text("title"), "from", Firms.day(from), "to", Firms.day(to))));
    }
}
