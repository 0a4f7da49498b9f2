package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.run.RuleChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} says of an id. */
class ExplainTest {
    @Test
    void a_check_is_explained_in_the_language_that_is_asked_for() {
        Run english = Run.of("explain", "check.text-number", "--lang", "en");
        assertThat(english.code()).isZero();
        assertThat(english.out())
                .startsWith("check.text-number\n")
                .contains("Error. A number in a table", "\nAvoid\n", "\nPrefer\n", "\nWhy\n")
                .doesNotContain("避免", "错误。");
        Run chinese = Run.of("explain", "check.text-number", "--lang", "zh");
        assertThat(chinese.out())
                .contains("错误。表中的数", "\n避免\n", "\n改为\n", "\n为什么\n")
                .doesNotContain("Avoid");
    }

    @Test
    void an_example_of_a_file_is_shown_in_both_languages() {
        assertThat(Run.of("explain", "check.cliff", "--lang", "en").out()).contains("\n    accepted:\n");
        assertThat(Run.of("explain", "check.cliff", "--lang", "zh").out()).contains("\n    accepted:\n");
    }

    @Test
    void what_is_told_while_rules_are_read_is_explained_too() {
        assertThat(Run.of("explain", "rule.number", "--lang", "zh").out()).contains("规则中不写数字");
        assertThat(Run.of("explain", "[rule.number]", "--lang", "en").code()).isZero();
    }

    @Test
    void every_check_can_be_explained_in_both_languages() {
        for (String id : RuleChecker.ids()) {
            assertThat(Run.of("explain", id, "--lang", "zh").out()).contains("为什么");
            assertThat(Run.of("explain", id, "--lang", "en").out()).contains("Why");
        }
    }

    @Test
    void without_an_id_all_are_listed_the_checks_first() {
        Run all = Run.of("explain", "--lang", "en");
        assertThat(all.code()).isZero();
        assertThat(all.out()).startsWith("In rules that can be read\n");
        assertThat(all.out().indexOf("check.cliff ")).isBetween(0, all.out().indexOf("rule.number "));
        assertThat(all.out()).endsWith("tidu explain ID\n");
    }

    @ParameterizedTest
    @CsvSource({"check.text-numbr, check.text-number", "cliff, check.cliff", "rule.numbre, rule.number"})
    void an_unknown_id_is_answered_with_the_nearest(String written, String nearest) {
        Run unknown = Run.of("explain", written, "--lang", "en");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("\"" + written + "\"", "Did you mean " + nearest + "?");
    }
}
