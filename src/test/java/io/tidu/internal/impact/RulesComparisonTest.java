package io.tidu.internal.impact;

import static io.tidu.internal.impact.DemoRules.ON;
import static io.tidu.internal.impact.DemoRules.PACK;
import static io.tidu.internal.impact.DemoRules.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesComparisonTest {
    private static final String LIMITS = PACK + "tables/limits.csv";
    private static final ClauseUse STAFF = new ClauseUse("county/demo", "1");
    private static final ClauseUse MONEY = new ClauseUse("county/demo", "2");

    @TempDir
    private Path folder;

    private DemoRules rules;

    @BeforeEach
    void copy() {
        rules = DemoRules.in(folder);
    }

    private EnterpriseChange compare(Enterprise firm) {
        return new RulesComparison(DemoRules.original(), rules.side(), ON).compare(firm);
    }

    @Test
    void the_same_rules_change_nothing() {
        RulesComparison comparison = new RulesComparison(DemoRules.original(), rules.side(), ON);
        EnterpriseChange change = comparison.compare(firm("A", 30));

        assertThat(comparison.rules().isNone()).isTrue();
        assertThat(change.isChange()).isFalse();
    }

    @Test
    void who_no_longer_meets_a_line_loses_title_stage_and_money_by_the_clause_of_the_line() {
        rules.edit(LIMITS, "staff-share,10%", "staff-share,25%");
        EnterpriseChange change = compare(firm("A", 20));

        assertThat(change.funding().difference()).isEqualByComparingTo("-300000");
        assertThat(change.stage()).isEqualTo(new Change<>("reserve", null));
        assertThat(change.targets())
                .extracting(TargetChange::target, TargetChange::isLost)
                .containsExactly(tuple("demo-title", true), tuple("reserve", true));
        assertThat(change.targets().get(0).findings())
                .extracting(FindingChange::clause, FindingChange::verdict)
                .containsExactly(tuple(STAFF, new Change<>(Verdict.MET, Verdict.NOT_MET)));
        assertThat(change.funding().awards())
                .singleElement()
                .satisfies(a -> assertThat(a.clauses()).containsExactly(STAFF, MONEY));
    }

    @Test
    void who_meets_a_line_only_now_gains() {
        rules.edit(LIMITS, "staff-share,10%", "staff-share,5%");
        EnterpriseChange change = compare(firm("A", 7));

        assertThat(change.funding().difference()).isEqualByComparingTo("300000");
        assertThat(change.targets()).allMatch(TargetChange::isGained);
        assertThat(change.funding().awards().get(0).clause()).isEqualTo(STAFF);
    }

    @Test
    void a_higher_amount_is_counted_to_the_clause_that_states_it() {
        rules.edit(LIMITS, "subsidy,30万元", "subsidy,30.05万元");
        AwardChange award = compare(firm("A", 30)).funding().awards().get(0);

        assertThat(award.difference()).isEqualByComparingTo("500");
        assertThat(award.clauses()).containsExactly(MONEY);
    }

    @Test
    void a_line_that_changes_no_verdict_is_a_change_without_effect() {
        rules.edit(LIMITS, "staff-share,10%", "staff-share,25%");
        EnterpriseChange change = compare(firm("A", 30));

        assertThat(change.isChange()).isTrue();
        assertThat(change.isEffect()).isFalse();
        assertThat(change.funding().awards()).isEmpty();
    }

    @Test
    void another_name_for_a_rule_changes_nothing() {
        rules.edit(PACK + "demo.drl", "rule \"Share of science and technology staff\"", "rule \"Share\"");

        assertThat(compare(firm("A", 30)).isChange()).isFalse();
    }

    @Test
    void another_clause_for_the_same_requirement_is_told() {
        rules.edit(PACK + "policy.md", "## 1 ", "## 1.1 ")
                .edit(PACK + "demo.drl", "@clause( \"1\" )", "@clause( \"1.1\" )")
                .edit(LIMITS, "10%,1", "10%,1.1");
        FindingChange finding =
                compare(firm("A", 30)).targets().get(0).findings().get(0);

        assertThat(finding.verdict()).isEqualTo(new Change<>(Verdict.MET, Verdict.MET));
        assertThat(finding.findings().before())
                .satisfies(f -> assertThat(f.clause()).isEqualTo("1"));
        assertThat(finding.findings().after())
                .satisfies(f -> assertThat(f.clause()).isEqualTo("1.1"));
    }

    @Test
    void an_award_that_is_open_makes_the_money_a_range() {
        rules.edit(LIMITS, "subsidy,30万元", "subsidy,40万元");
        Enterprise unknown = Enterprise.builder("A").staff(100).build();
        Tally tally = new Tally();
        tally.add(compare(unknown));
        tally.add(compare(firm("B", 30)));
        Impact impact = tally.impact();

        assertThat(impact.before()).isEqualTo(new FundingRange(yuan(300_000), yuan(600_000)));
        assertThat(impact.after()).isEqualTo(new FundingRange(yuan(400_000), yuan(800_000)));
        // A is due under the same conditions on both sides: on both or on neither.
        assertThat(impact.difference()).isEqualTo(new Interval(yuan(100_000), yuan(200_000)));
        assertThat(impact.openBefore()).isEqualTo(1);
        assertThat(impact.total().difference()).isEqualByComparingTo("100000");
    }

    @Test
    void what_is_due_to_all_is_the_sum_of_items_tiers_and_clauses() {
        rules.edit(LIMITS, "staff-share,10%", "staff-share,25%").edit(LIMITS, "subsidy,30万元", "subsidy,31.5万元");
        Tally tally = new Tally();
        for (int technologyStaff : new int[] {5, 15, 20, 30, 40, 50}) {
            tally.add(compare(firm("F" + technologyStaff, technologyStaff)));
        }
        Impact impact = tally.impact();

        assertThat(impact.total())
                .isEqualTo(new Sums(yuan(1_500_000), yuan(945_000), yuan(45_000), yuan(600_000), 3, 2, 5, 3));
        assertThat(impact.items().values().stream()
                        .map(i -> i.sums().difference())
                        .reduce(BigDecimal::add))
                .contains(impact.total().difference());
        assertThat(impact.tiers()).containsOnlyKeys(Impact.NO_TIER).containsValue(impact.total());
        assertThat(impact.clauses().get(STAFF).difference()).isEqualByComparingTo("-600000");
        assertThat(impact.clauses().get(MONEY).difference()).isEqualByComparingTo("45000");
        assertThat(impact.targets().get(new PackItem("county/demo", "demo-title")))
                .containsEntry(new Change<>(Standing.MET, Standing.NOT_MET), 2L)
                .containsEntry(new Change<>(Standing.MET, Standing.MET), 3L)
                .containsEntry(new Change<>(Standing.NOT_MET, Standing.NOT_MET), 1L);
        assertThat(impact.stages()).containsEntry(new Change<>("reserve", null), 2L);
        assertThat(impact.compared()).isEqualTo(6);
        assertThat(impact.concerned()).isEqualTo(5);
        assertThat(impact.changed()).isEqualTo(6);
    }

    @Test
    void a_target_that_only_one_side_knows_is_absent_on_the_other() {
        rules.edit(PACK + "pack.yaml", "  reserve: {zh: 储备, en: Reserve}", "  reserve-pool: {zh: 储备, en: Reserve}")
                .edit(PACK + "demo.drl", "\"reserve\"", "\"reserve-pool\"");

        assertThat(compare(firm("A", 30)).targets())
                .extracting(TargetChange::target, TargetChange::before, TargetChange::after)
                .containsExactly(
                        tuple("reserve", Standing.MET, Standing.ABSENT),
                        tuple("reserve-pool", Standing.ABSENT, Standing.MET));
    }

    @Test
    void two_versions_in_one_folder_are_compared_by_a_day_of_each() {
        rules.copy("county/demo/2025", "county/demo/2026")
                .edit("county/demo/2025/pack.yaml", "{from: 2025-01-01}", "{from: 2025-01-01, to: 2025-12-31}")
                .edit("county/demo/2026/pack.yaml", "{from: 2025-01-01}", "{from: 2026-01-01}")
                .edit("county/demo/2026/pack.yaml", "version: \"2025\"", "version: \"2026\"")
                .edit("county/demo/2026/tables/limits.csv", "30万元", "20万元");
        RulesComparison versions = new RulesComparison(rules.side(LocalDate.of(2025, 6, 1)), rules.side(), ON);
        EnterpriseChange change = versions.compare(firm("A", 30));

        assertThat(change.funding().difference()).isEqualByComparingTo("-100000");
        assertThat(change.before().on()).isEqualTo(ON);
        assertThat(versions.rules().packs())
                .singleElement()
                .satisfies(p -> assertThat(p.versions().before())
                        .satisfies(v -> assertThat(v.version()).isEqualTo("2025")))
                .satisfies(p -> assertThat(p.versions().after())
                        .satisfies(v -> assertThat(v.version()).isEqualTo("2026")));
    }

    @Test
    void what_differs_in_the_files_is_named() {
        rules.edit(LIMITS, "subsidy,30万元", "subsidy,31万元");

        assertThat(new RulesComparison(DemoRules.original(), rules.side(), ON)
                        .rules()
                        .files())
                .extracting(RulesDifference.FileChange::path)
                .containsExactly(LIMITS);
    }

    @Test
    void facts_that_only_the_second_rules_know_can_be_read_for_both() {
        rules.edit("vocabulary.yaml", "facts:\n", "facts:\n  taxPerMu: {type: money, zh: 亩均税收, en: Tax per mu}\n");
        RulesComparison comparison = new RulesComparison(DemoRules.original(), rules.side(), ON);

        assertThat(comparison.vocabulary().facts()).containsKeys("staff", "taxPerMu");
        assertThat(comparison.compare(firm("A", 30)).isChange()).isFalse();
    }

    /** The register of a draft has the columns that the draft asks for; the rules as they are never heard of them. */
    @Test
    void what_one_side_alone_declares_is_decided_by_there_and_not_seen_by_the_other() {
        rules.edit("vocabulary.yaml", "facts:\n", """
                        facts:
                          robots: {type: number, unit: count, zh: 机器人数, en: Robots}
                          size:
                            type: choice
                            zh: 规模
                            en: Size
                            values:
                              small: {zh: 小型, en: Small}
                        """)
                .edit(
                        "vocabulary.yaml",
                        "      amount: {type",
                        "      note: {type: text, zh: 备注, en: Note}\n      amount: {type")
                .edit(PACK + "demo.drl", "rule \"Reserve\"", """
                        rule "Robots"
                            @clause( "1" )
                        when
                            $firm : Enterprise()
                        then
                            require( "demo-title", "technology-staff-share", $firm.robots, some() );
                        end

                        rule "Reserve\"""");
        Enterprise firm = Enterprise.builder("A")
                .staff(100)
                .technologyStaff(30)
                .fact("robots", Decimals.value(0))
                .fact("size", new FactValue.Text("small"))
                .entry("paid", e -> e.set("item", "x").set("note", "y"))
                .build();

        assertThat(compare(firm).targets())
                .extracting(TargetChange::target, TargetChange::isLost)
                .containsExactly(tuple("demo-title", true), tuple("reserve", true));
        assertThat(new RulesComparison(rules.side(), DemoRules.original(), ON)
                        .compare(firm)
                        .targets())
                .allMatch(TargetChange::isGained);
    }

    @Test
    void a_word_that_one_side_alone_declares_is_not_known_to_the_other() {
        String words =
                "facts:\n  size:\n    type: choice\n    zh: 规模\n    en: Size\n    values:\n      small: {zh: 小型, en: Small}\n";
        rules.edit("vocabulary.yaml", "facts:\n", words);
        RulesSide before = rules.side();
        rules.edit("vocabulary.yaml", "      small:", "      tiny: {zh: 微型, en: Tiny}\n      small:");
        Enterprise firm = firm("A", 30).with("size", new FactValue.Text("tiny"));

        assertThat(new RulesComparison(before, rules.side(), ON).compare(firm).isChange())
                .isFalse();
    }

    @Test
    void a_fact_of_another_type_on_each_side_is_refused_with_both_places() {
        rules.edit("vocabulary.yaml", "staff: {type: number, unit: persons,", "staff: {type: number, unit: count,")
                .edit(
                        "vocabulary.yaml",
                        "technologyStaff: {type: number, unit: persons,",
                        "technologyStaff: {type: number, unit: count,");

        assertThatThrownBy(() -> new RulesComparison(DemoRules.original(), rules.side(), ON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.id())
                                .containsExactly("register.fact-differs", "register.fact-differs"));
    }

    private static BigDecimal yuan(long yuan) {
        return BigDecimal.valueOf(yuan);
    }
}
