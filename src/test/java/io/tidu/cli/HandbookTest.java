package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.Policies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HandbookTest {
    @Test
    void a_clause_has_its_words_its_rule_as_a_sentence_and_its_rows() {
        Run run = Run.of("handbook", Run.RULES, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("At least a tenth of the staff work in science and technology.")
                .contains("For Demonstration title, Share of science and technology staff: Share of S&amp;T staff, "
                        + "at least 10% [staff-share].")
                .contains("Pays Demonstration subsidy: 300,000 yuan [subsidy].", "300,000 yuan")
                .endsWith("<footer id=\"end\">End of the handbook. Versions of policies: 1</footer></body></html>\n");
    }

    @Test
    void the_same_in_chinese() {
        assertThat(Run.of("handbook", Run.RULES, "--lang", "zh").out())
                .contains("“演示称号”要求“科技人员占职工总数的比例”：科技人员占比，不低于 10%［staff-share］。");
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

    private static String shown(Clause clause, boolean chinese) {
        String title = chinese ? clause.title().zh() : clause.title().en();
        return clause.id() + " "
                + title.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
