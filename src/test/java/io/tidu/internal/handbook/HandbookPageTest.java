package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.table.ColumnMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandbookPageTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));
    private static final String EN = page(Locale.ENGLISH, SHIPPED);
    private static final String ZH = page(Locale.CHINESE, SHIPPED);

    private static String page(Locale locale, Policies policies) {
        return HtmlWriter.write(Handbook.document(locale, policies, Set.of(), null, p -> Optional.empty()), locale);
    }

    private static Set<String> all(String page, String attribute) {
        return Pattern.compile(" " + attribute + "=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** AssertJ's own takes minutes on a page of two million characters. */
    private static void assertInOrder(String page, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = page.indexOf(part, at);
            assertThat(found).as(part).isNotNegative();
            at = found + part.length();
        }
    }

    @Test
    void every_link_leads_to_something_on_the_page_and_no_id_is_there_twice() {
        for (String page : new String[] {EN, ZH}) {
            Set<String> ids = all(page, "id");
            Set<String> links = all(page, "href");
            assertThat(links).hasSizeGreaterThan(1000);
            links.removeIf(link -> ids.contains(link.substring(1)));
            assertThat(links).isEmpty();
            assertThat(Pattern.compile(" id=\"").matcher(page).results().count())
                    .isEqualTo(ids.size());
        }
    }

    @Test
    void what_a_case_expects_of_a_finding_is_told_part_by_part() {
        assertThat(EN.contains("not met; value 0.0499; line &gt;= 0.05; short by 15000; clause 11.5"))
                .isTrue();
        assertThat(ZH.contains("，实际 0.0499，要求 &gt;= 0.05，差 15000，条款 11.5")).isTrue();
        assertThat(EN.contains("missing: incubators")).isTrue();
    }

    @Test
    void a_rule_is_called_by_its_chinese_comment_in_chinese_and_by_its_name_in_english() {
        assertThat(ZH)
                .contains("规则：研发费用补助")
                .doesNotContain("规则：A tier subsidises the R&amp;D expense of the last year");
        assertThat(EN).contains("Rule: A tier subsidises the R&amp;D expense of the last year</span>");
    }

    @Test
    void columns_stand_in_the_order_of_the_file_and_the_edges_of_a_band_in_one() {
        assertInOrder(
                EN,
                "<caption>Least R&amp;D intensity (tables/rd-intensity)</caption>",
                "class=\"words\">Sales revenue</th>",
                "class=\"number\">Least share</th>",
                "<td class=\"words\">at most ¥50 million</td>",
                "<td class=\"number\">5%</td>",
                "<td class=\"words\">more than ¥50 million, at most ¥200 million</td>");
        assertInOrder(
                ZH, "<caption>研发费用占比下限（tables/rd-intensity）</caption>", "<td class=\"words\">超过5000万元，不超过2亿元</td>");
    }

    @Test
    void the_least_and_the_most_points_are_one_interval_and_a_blank_cell_to_look_up_takes_any_value() {
        assertInOrder(
                EN,
                "<caption>Points for the number of rights (tables/ip-count)</caption>",
                "class=\"words\">Points</th>",
                "<td class=\"words\">at least 1</td>",
                "<td class=\"words\"><small>any</small></td>",
                "<td class=\"words\">7–8 points</td>",
                "<td class=\"words\">less than 1</td>",
                "<td class=\"words\">at least 3, less than 5</td>");
    }

    @Test
    void no_table_has_more_columns_than_stand_side_by_side_on_a_sheet() {
        assertThat(EN.contains("rows many")).isFalse();
        assertThat(ZH.contains("rows many")).isFalse();
    }

    @Test
    void what_takes_several_enterprises_and_who_bears_an_award_is_told() {
        var structures = RulesLoader.load(Path.of("examples/award-structures"));
        assertThat(page(Locale.ENGLISH, structures))
                .contains("Takes several enterprises to decide; results for one enterprise are before it.")
                .contains("results for one enterprise are before it: ranked when all applications are known.")
                .contains("Rent subsidy is borne by: City: 62,400 yuan");
        assertThat(page(Locale.CHINESE, structures))
                .contains("须汇总多家企业才能判断；对单家企业的结果尚未计入本条。")
                .contains("租金补贴资金分担：市级");
    }

    @Test
    void words_of_a_choice_are_shown_with_their_label_and_not_with_their_id() {
        assertThat(EN).contains("<td class=\"words\">Major safety accident</td>");
        assertThat(ZH).contains("<td class=\"words\">重大安全事故</td>");
    }

    @Test
    void a_line_that_a_table_gives_is_called_as_pack_yaml_calls_its_column() {
        assertThat(EN)
                .contains(
                        "R&amp;D intensity (3 years), at least Least share (in the table “Least R&amp;D intensity”, by"
                                + " Sales revenue of the last year).");
        assertThat(ZH).contains("不低于 最低占比（按上一年度的销售收入（主营业务收入与其他业务收入之和）查“研发费用占比下限”表）。");
    }

    @Test
    void an_award_is_a_formula_with_the_heads_of_the_table_below_it() {
        assertInOrder(
                ZH,
                "研发费用补助（档次）= 上一年度的研究开发费用（委外按80%计入） × 补助比例，不超过补助上限。",
                "<caption>各档研发费用补助（tables/tiers）</caption>",
                ">档次</th>",
                ">补助比例</th>",
                ">补助上限</th>",
                "<td class=\"number\">10%</td>");
        assertThat(EN).contains("of the last year × Share paid, at most Cap.");
        assertThat(ZH).doesNotContain("该行 item 列", "表“rd-intensity”");
    }

    @Test
    void a_note_in_both_languages_is_shown_in_the_one_of_the_page() {
        assertThat(ZH).contains("<td class=\"note-cell\">恰为5000万元属本档</td>");
        assertThat(EN).contains("<td class=\"note-cell\">exactly 5000 is in this band</td>");
    }

    @Test
    void a_case_with_a_name_in_each_language_is_called_by_that_of_the_page_and_others_say_their_language() {
        assertThat(ZH.contains("第一档按研发费用比例补助，恰至已公布的上限</a>")).isTrue();
        assertThat(EN.contains("tier 1 pays a share of the R&amp;D expense up to the published cap, here exactly</a>"))
                .isTrue();
        var structures = RulesLoader.load(Path.of("examples/award-structures"));
        assertThat(page(Locale.CHINESE, structures)).contains("<span lang=\"en\"><a href=");
    }

    @Test
    void each_clause_has_a_box_to_tick_that_says_what_it_is_for() {
        assertThat(ZH).contains("<input type=\"checkbox\" aria-label=\"已核对：7.5 研发费用补助\"> 已核对</label>");
        assertThat(Pattern.compile("type=\"checkbox\"").matcher(ZH).results().count())
                .isEqualTo(SHIPPED.packs().stream()
                        .mapToLong(p -> p.folder().clauses().size())
                        .sum());
    }

    @Test
    void every_column_of_the_shipped_packs_has_a_name_in_both_languages() {
        for (PolicyPack pack : SHIPPED.packs()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                PackWords words = new PackWords(HandbookTexts.in(locale), SHIPPED, pack);
                pack.folder().tables().values().forEach(t -> {
                    assertThat(words.table(t.name())).isNotEqualTo(t.name());
                    ColumnWords columns = new ColumnWords(words, Filters.of(pack), t);
                    // What every table has is called alike in all packs.
                    assertThat(t.columns())
                            .filteredOn(c -> !words.texts().has("column-name." + c))
                            .allSatisfy(c -> assertThat(columns.head(c))
                                    .as(t.name() + " " + c)
                                    .isNotEqualTo(ColumnMatch.base(c)));
                });
            }
        }
    }

    @Test
    void a_fact_tells_the_rules_that_use_it_through_a_derived_fact_with_a_link_to_their_clause() {
        assertInOrder(
                EN,
                "id=\"f-rdExpense\"",
                "href=\"#p-national-high-tech-enterprise-2016-c-11.5\">11.5 R&amp;D intensity over three years, "
                        + "by last year&#39;s sales</a> (through R&amp;D intensity for the high-tech title)");
    }

    @Test
    void a_field_tells_the_tables_that_choose_entries_by_it() {
        assertInOrder(
                EN,
                "id=\"f-events.kind\"",
                "11.8 No major accident or serious environmental offence in the year before</a> "
                        + "(also through the table “Accidents and offences”)");
    }

    @Test
    void a_case_tells_what_differs_and_what_is_expected_and_leads_to_its_clauses() {
        assertInOrder(
                EN,
                "a score of 70 fails</summary>",
                "Given: the enterprise in base.yaml, but",
                "<li>Points recorded by the expert panel: R&amp;D management: 8 points instead of 15 points</li>",
                "href=\"#t-high-tech-enterprise\">High-tech enterprise</a>",
                "<li>not met</li>",
                "<li>Innovation score: not met</li>",
                "<li>Score: 70 points</li>",
                "-2016-c-11.7\">clause 11.7</a>");
        assertInOrder(ZH, "总分70分，不符合</summary>", "<li>不符合</li>", "<li>总分：70分</li>");
    }

    @Test
    void money_and_stages_that_a_case_expects_are_in_words() {
        assertThat(EN)
                .contains("<li>Stage it may stand at: Recommendation</li>", "<li>Funding in all: ¥50 million</li>");
    }

    @Test
    void a_clause_lists_the_cases_about_it() {
        assertInOrder(EN, "-2016-c-11.7\"", "<summary>Cases: ", "a score of 70 fails</a>", "</article>");
    }

    @Test
    void a_target_tells_who_decides_states_and_reads_it() {
        assertInOrder(
                EN,
                "id=\"t-technology-sme\"",
                "Evaluation of technology SMEs (national) (2017)</a> (from ",
                "<summary>Rules that state it: ",
                "<summary>Rules that read its result: ",
                "Jiashan tiered funding for technology enterprises");
    }
}
