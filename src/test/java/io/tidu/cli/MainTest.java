package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void without_a_verb_the_usage_is_shown_as_an_error() {
        Run run = Run.of("--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: tidu", "assess", "check");
    }

    @Test
    void the_options_of_all_verbs_may_stand_before_the_verb() {
        Run help = Run.of("--lang", "zh", "--help");
        Run check = Run.of("--lang=en", "check", Run.RULES, "--on", "2026-03-01");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("用法：tidu", "命令：")
                .isEqualTo(Run.of("--help", "--lang", "zh").out());
        assertThat(check.out()).contains("Mistakes: 0.");
        assertThat(Run.of("--lang", "fr", "check", Run.RULES).code()).isEqualTo(2);
        assertThat(Run.of("--color", "mauve", "--help", "--lang", "en").err()).contains("--color can't be \"mauve\"");
    }

    @Test
    void help_is_no_error_and_speaks_the_chosen_language() {
        Run zh = Run.of("assess", "--help", "--lang", "zh");
        Run en = Run.of("assess", "--help", "--lang", "en");

        assertThat(zh.code()).isZero();
        assertThat(zh.out()).contains("用法：tidu assess", "评估日期，例如 2026-03-01", "退出码：");
        assertThat(en.out()).contains("Usage: tidu assess", "The evaluation date, such as 2026-03-01", "Exit codes:");
    }

    @Test
    void the_version_is_that_of_the_library() {
        assertThat(Run.of("--version").out()).matches("tidu \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void an_unknown_verb_names_the_nearest() {
        Run run = Run.of("asess", "rules", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("There is no verb \"asess\". Did you mean assess?\nSee: tidu --help\n");
    }

    @Test
    void an_unknown_verb_in_chinese() {
        assertThat(Run.of("asess", "--lang=zh").err()).isEqualTo("没有命令“asess”。是否想写：assess？\n用法见：tidu --help\n");
    }

    @Test
    void an_unknown_option_names_the_nearest() {
        Run run = Run.of("assess", "rules", "x.json", "--on", "2026-03-01", "--formt", "json", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("There is no option \"--formt\". Did you mean --format?\nSee: tidu assess --help\n");
    }

    @Test
    void a_missing_date_is_named() {
        Run run = Run.of("assess", "rules", "x.json", "--lang", "zh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("缺少：--on DATE\n用法见：tidu assess --help\n");
    }

    @Test
    void an_option_given_twice_is_named() {
        Run run = Run.of("assess", "r", "x", "--on", "2026-03-01", "--on", "2026-03-02", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--on DATE is given twice.");
    }

    @Test
    void no_stack_trace_without_debug() {
        assertThat(Run.of("assess", "--lang", "en").err()).doesNotContain("\tat ", "Exception");
        assertThat(Run.of("assess", "--lang", "en", "--debug").err()).contains("\tat ");
    }
}
