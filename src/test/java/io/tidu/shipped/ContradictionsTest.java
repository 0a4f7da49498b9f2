package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.engine.Removals;
import io.tidu.explain.Sentences;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.report.AssessmentJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts that can't be true together: whatever reads one of them needs review and names both, and nothing else changes.
 * Each line of {@code contradictions.csv} changes facts of a shipped example so that they contradict each other.
 */
class ContradictionsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** An example with some of its facts given otherwise. */
    private static Enterprise firm(String example, String facts) {
        Problems problems = new Problems();
        Enterprise changed =
                new EnterpriseReader(engine.vocabulary()).read("{\"id\": \"1\", " + facts + "}", "-", problems);
        assertThat(problems.list()).isEmpty();
        Enterprise firm = ExamplesTest.read(example, engine.vocabulary());
        for (var fact : Objects.requireNonNull(changed).facts().entrySet()) {
            firm = firm.with(fact.getKey(), fact.getValue());
        }
        return firm;
    }

    private static List<Finding> findings(Assessment assessment, String target) {
        return Objects.requireNonNull(assessment.targets().get(target)).findings();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvFileSource(resources = "contradictions.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
    void what_reads_a_contradicted_fact_needs_review_and_names_both(
            String example, String facts, String target, String criterion, String one, String other, String zh) {
        Assessment decided = engine.assess(firm(example, facts), ON);
        List<Finding> concerned = findings(decided, target).stream()
                .filter(f -> f.criterion().equals(criterion) && f.evidence().hasConflict())
                .toList();
        assertThat(concerned).isNotEmpty();
        assertThat(concerned).allSatisfy(f -> {
            assertThat(f.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(f.evidence().doubts())
                    .anySatisfy(d -> assertThat(d.detail()).contains(one).contains(other));
        });
        assertThat(decided.targets().get(target).criteria()).containsEntry(criterion, Verdict.NEEDS_REVIEW);
        assertThat(decided.targets().get(target).verdict()).isNotEqualTo(Verdict.MET);
        Names names = engine.names(ON);
        Finding finding = concerned.get(0);
        assertThat(Sentences.in(Locale.CHINESE, names).doubts(finding.pack(), finding.evidence()))
                .anySatisfy(s -> assertThat(s).contains(zh).contains("核实"));
        assertThat(Sentences.in(Locale.ENGLISH, names).doubts(finding.pack(), finding.evidence()))
                .anySatisfy(s -> assertThat(s).contains("Check"))
                .noneSatisfy(s -> assertThat(s).contains("Sources of"));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvFileSource(resources = "contradictions.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
    void no_other_finding_changes_and_no_award_grows(String example, String facts, String target) {
        Assessment before = engine.assess(ExamplesTest.read(example, engine.vocabulary()), ON);
        Assessment after = engine.assess(firm(example, facts), ON);
        for (TargetOutcome outcome : after.targets().values()) {
            TargetOutcome was = before.targets().get(outcome.target());
            outcome.criteria().forEach((name, verdict) -> {
                boolean touched = outcome.findings().stream()
                        .anyMatch(
                                f -> f.criterion().equals(name) && f.evidence().hasConflict());
                Verdict earlier = was.criteria().get(name);
                assertThat(verdict == Verdict.MET && earlier == Verdict.NOT_MET)
                        .as("%s %s", outcome.target(), name)
                        .isFalse();
                if (!touched && verdict != earlier && earlier != null) {
                    assertThat(verdict).as("%s %s", outcome.target(), name).isNotEqualTo(Verdict.MET);
                }
            });
        }
        assertThat(after.funding().total()).isLessThanOrEqualTo(before.funding().total());
        assertThat(after.targets().get(target)).isNotNull();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvFileSource(resources = "contradictions.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
    void knowing_one_of_these_facts_less_never_turns_not_met_into_met(
            String example, String facts, String target, String criterion, String one, String other) {
        Enterprise firm = firm(example, facts);
        Assessment known = engine.assess(firm, ON);
        List<Enterprise> without = Removals.of(firm).stream()
                .filter(lesser -> (facts + one + other).contains(Removals.difference(firm, lesser)))
                .toList();
        assertThat(without).isNotEmpty();
        for (Enterprise lesser : without) {
            Assessment less = engine.assess(lesser, ON);
            for (TargetOutcome outcome : known.targets().values()) {
                Verdict verdict = less.targets().get(outcome.target()).verdict();
                assertThat(outcome.verdict() == Verdict.NOT_MET && verdict == Verdict.MET)
                        .as("without %s: %s", Removals.difference(firm, lesser), outcome.target())
                        .isFalse();
            }
        }
    }

    @Test
    void figures_on_the_edge_of_what_can_be_true_are_decided_on() {
        Assessment decided = engine.assess(
                firm(
                        "boundary",
                        "\"staff\": 10, \"technologyStaff\": 10, \"nicheShare\": 1, \"nicheRank\": 1, "
                                + "\"domesticRdExpense\": {\"2023\": 2000000, \"2024\": 2250000, \"2025\": 2500000}, "
                                + "\"totalAssets\": {\"2025\": 22050000}, \"registeredOn\": \"2019-10-10\", "
                                + "\"titles\": [{\"title\": \"innovative-sme\", \"from\": \"2025-01-01\", \"to\": \"2025-01-01\"}]"),
                ON);
        assertThat(decided.targets().values())
                .allSatisfy(t ->
                        assertThat(t.findings()).noneMatch(f -> f.evidence().hasConflict()));
    }

    @Test
    void sources_that_disagree_contradict_a_whole_only_if_each_of_them_does() {
        Assessment one = engine.assess(
                firm(
                        "boundary",
                        "\"technologyStaff\": {\"sources\": [{\"value\": 20, \"from\": \"a\"}, {\"value\": 120, \"from\": \"b\"}]}"),
                ON);
        assertThat(findings(one, "technology-sme"))
                .filteredOn(f -> f.criterion().equals("staff-size"))
                .allSatisfy(f -> assertThat(f.verdict()).isEqualTo(Verdict.MET));
        Assessment each = engine.assess(
                firm(
                        "boundary",
                        "\"technologyStaff\": {\"sources\": [{\"value\": 110, \"from\": \"a\"}, {\"value\": 120, \"from\": \"b\"}]}"),
                ON);
        assertThat(findings(each, "technology-sme"))
                .filteredOn(f -> f.criterion().equals("staff-size"))
                .allSatisfy(f -> assertThat(f.verdict()).isEqualTo(Verdict.NEEDS_REVIEW));
    }

    @ParameterizedTest(name = "a share of {0}: {1}")
    @CsvSource({"0.09, not-met", "0.12, met", "1, met", "1.01, needs-review", "8, needs-review", "-0.2, needs-review"})
    void a_ratio_outside_its_range_is_not_taken_at_its_word(String share, String verdict) {
        Assessment decided = engine.assess(firm("boundary", "\"nicheShare\": " + share), LocalDate.of(2026, 5, 1));
        assertThat(findings(decided, "little-giant"))
                .filteredOn(f -> f.criterion().equals("niche-position") && f.role() == Finding.Role.REQUIREMENT)
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.verdict().word()).isEqualTo(verdict);
                    assertThat(f.shortfall() == null).as("short by").isEqualTo(!verdict.equals("not-met"));
                });
    }

    @Test
    void a_payment_of_less_than_nothing_makes_no_room_under_a_ceiling() {
        String due = "\"paid\": [{\"item\": \"rd-subsidy\", \"on\": \"2025-06-01\", \"amount\": %s}]";
        Assessment before = engine.assess(firm("identify-tier-5-ceiling", due.formatted("100000")), ON);
        Assessment after = engine.assess(firm("identify-tier-5-ceiling", due.formatted("-100000")), ON);
        assertThat(before.funding().total()).isPositive();
        assertThat(after.funding().total()).isZero();
        assertThat(after.funding().open()).isNotEmpty();
        assertThat(after.funding().paid()).isNull();
        assertThat(after.funding().open()).allSatisfy(award -> {
            assertThat(award.verdict().isOpen()).isTrue();
            assertThat(award.evidence().doubts())
                    .anySatisfy(d -> assertThat(d.detail()).contains("-100000").contains("below-least 0"));
        });
    }

    @Test
    void the_json_gives_both_facts_with_values() {
        Assessment decided = engine.assess(firm("boundary", "\"staff\": 80, \"technologyStaff\": 90"), ON);
        assertThat(AssessmentJson.line(decided))
                .contains(
                        "{\"kind\":\"conflict\",\"subject\":\"technologyStaff\",\"detail\":\"technologyStaff 90; staff 80\","
                                + "\"contradiction\":{\"kind\":\"part-above-whole\",\"value\":90,\"against\":\"staff\",\"limit\":80,\"unit\":\"persons\"}}");
    }

    @Test
    void an_enterprise_built_in_java_is_held_to_the_same() {
        Enterprise built = Enterprise.builder("1").technologyStaff(90).staff(80).build();
        assertThat(findings(engine.assess(built, ON), "high-tech-enterprise"))
                .filteredOn(f -> f.criterion().equals("technology-staff-share"))
                .allSatisfy(f -> {
                    assertThat(f.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
                    assertThat(f.evidence().doubts())
                            .extracting(Doubt::detail)
                            .containsExactly("technologyStaff 90; staff 80");
                });
    }
}
