package io.tidu.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.pack.Policies;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandbookPageTest {
    private static final Policies SHIPPED = Policies.load(Path.of("rules"));
    private static final String EN = Handbook.page(Locale.ENGLISH, SHIPPED);
    private static final String ZH = Handbook.page(Locale.CHINESE, SHIPPED);

    private static Set<String> all(String page, String attribute) {
        return Pattern.compile(" " + attribute + "=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_link_leads_to_something_on_the_page_and_no_id_is_there_twice() {
        for (String page : new String[] {EN, ZH}) {
            Set<String> ids = all(page, "id");
            assertThat(all(page, "href"))
                    .isNotEmpty()
                    .allSatisfy(h -> assertThat(ids).contains(h.substring(1)));
            assertThat(Pattern.compile(" id=\"").matcher(page).results().count())
                    .isEqualTo(ids.size());
        }
    }

    @Test
    void a_rule_is_called_by_its_chinese_comment_in_chinese_and_by_its_name_in_english() {
        assertThat(ZH)
                .contains("规则：研发费用补助")
                .contains("<small>A tier subsidises the R&amp;D expense of the last year</small>");
        assertThat(EN).contains("Rule: A tier subsidises the R&amp;D expense of the last year</h4>");
    }

    @Test
    void columns_stand_in_the_order_of_the_file_and_a_blank_one_to_look_up_takes_any_value() {
        assertThat(EN)
                .containsSubsequence(
                        "Sales revenue: more than</th>",
                        "Sales revenue: at most</th>",
                        "line</th>",
                        "<td class=\"none\">any</td>",
                        "<td>50,000,000 yuan</td>",
                        "<td>5%</td>");
    }

    @Test
    void words_of_a_choice_are_shown_with_their_label() {
        assertThat(EN).contains("<td>Major safety accident <code class=\"quiet\">major-safety-accident</code></td>");
        assertThat(ZH).contains("<td>重大安全事故 <code class=\"quiet\">major-safety-accident</code></td>");
    }

    @Test
    void a_number_of_the_table_of_limits_stands_in_the_sentence_with_the_name_of_its_row() {
        assertThat(EN).contains("R&amp;D intensity (3 years [rd-years]), at least “line” of the table “rd-intensity”");
    }

    @Test
    void a_fact_tells_the_rules_that_use_it_through_a_derived_fact_with_a_link_to_their_clause() {
        assertThat(EN)
                .containsSubsequence(
                        "id=\"f-rdExpense\"",
                        "href=\"#p-national-high-tech-enterprise-2016-c-11.5\">11.5 R&amp;D intensity over three years, "
                                + "by last year&#39;s sales</a> (through R&amp;D intensity)");
    }
}
