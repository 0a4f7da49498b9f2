package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.Policies;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandbookTest {
    @Test
    void a_clause_has_its_words_its_rule_as_a_sentence_and_its_rows() {
        Run run = Run.of("handbook", Run.RULES, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("At least a tenth of the staff work in science and technology.")
                .contains("For Demonstration title, Share of science and technology staff: Share of S&amp;T staff, "
                        + "at least 10%.")
                .contains("Demonstration subsidy = 300,000 yuan.")
                .endsWith("<footer id=\"end\">End of the handbook. Versions of policies: 1</footer></body></html>\n");
    }

    @Test
    void the_same_in_chinese() {
        assertThat(Run.of("handbook", Run.RULES, "--lang", "zh").out())
                .contains("“演示称号”要求“科技人员占职工总数的比例”：科技人员占比，不低于 10%。");
    }

    @Test
    void a_fact_names_the_rules_that_use_it_even_through_a_formula() {
        assertThat(Run.of("handbook", Run.RULES, "--lang", "en").out())
                .contains("Social insurance record")
                .containsSubsequence("<code>technologyStaff</code>", "1 Share of science and technology staff");
    }

    @Test
    void every_clause_of_the_shipped_packs_is_there_in_both_languages() {
        Policies policies = RulesLoader.load(Path.of("rules"));
        String zh = Run.of("handbook", "rules", "--lang", "zh").out();
        String en = Run.of("handbook", "rules", "--lang", "en").out();

        assertThat(policies.packs())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.folder().clauses()).allSatisfy(c -> {
                    assertThat(zh).contains(shown(c, true));
                    assertThat(en).contains(shown(c, false));
                }));
    }

    @Test
    void one_pack_is_a_handbook_of_its_own_without_a_link_that_leads_nowhere() {
        Run run = Run.of(
                "handbook", "rules", "--pack", "zhejiang/jiashan/tiered-funding", "--on", "2026-03-01", "--lang", "zh");

        assertThat(run.code()).isZero();
        assertThat(run.out().contains("规则手册：嘉善县科技企业梯度资助")).isTrue();
        assertThat(run.out().contains("id=\"p-national-high-tech-enterprise-2016\""))
                .isFalse();
        Set<String> ids = found(run.out(), " id=\"([^\"]+)\"");
        assertThat(found(run.out(), " href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void an_award_is_worked_out_for_a_fictional_enterprise_as_the_engine_does_it() {
        String page = Run.of(
                        "handbook",
                        "rules",
                        "--pack",
                        "zhejiang/jiashan/tiered-funding",
                        "--on",
                        "2026-03-01",
                        "--lang",
                        "zh")
                .out();
        int clause = page.indexOf("id=\"p-zhejiang-jiashan-tiered-funding-2023-c-7.5\"");
        String told = page.substring(clause, page.indexOf("id=\"p-zhejiang-jiashan-tiered-funding-2023-c-7.6\""));

        assertThat(told)
                .containsPattern("<span>算例：.*<a href=\"#[^\"]+\">[^<]+</a>(</span>)*<span class=\"quiet\"><time>2026-")
                .containsPattern("研发费用补助（第.档（示例））：基数 .* → 可得 ");
    }

    @Test
    void a_pack_that_is_not_there_is_told_with_the_nearest() {
        Run run = Run.of("handbook", "rules", "--pack", "national/high-tech-enterprize", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("There is no pack national/high-tech-enterprize. Perhaps: national/high-tech-enterprise");
    }

    private static Set<String> found(String page, String what) {
        return Pattern.compile(what)
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Clause clause, boolean chinese) {
        String title = chinese ? clause.title().zh() : clause.title().en();
        return clause.id() + " "
                + title.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
