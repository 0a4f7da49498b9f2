package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TonguesTest {
    @Test
    void a_text_in_both_languages_is_told_in_the_one_that_is_asked_for_also_within_another() {
        String text = "> " + Tongues.both("30万元", "300,000 yuan") + " / " + Tongues.both("人", "people");
        assertThat(Tongues.in(text, true)).isEqualTo("> 30万元 / 人");
        assertThat(Tongues.in(text, false)).isEqualTo("> 300,000 yuan / people");
    }

    @Test
    void a_text_that_was_cut_or_has_no_marks_is_left_as_it_is() {
        String cut = Tongues.both("一", "one").substring(0, 3);
        assertThat(Tongues.in(cut, true)).isEqualTo(cut);
        assertThat(Tongues.in("one", true)).isEqualTo("one");
    }

    @Test
    void a_problem_tells_what_it_quotes_in_the_language_of_its_sentence() {
        Problem problem = Problem.info("check.unread-fact", Place.of("v.yaml"), Tongues.both("“职工”", "\"staff\""));
        assertThat(problem.finding(Locale.CHINESE)).isEqualTo("没有规则读取事实“职工”。");
        assertThat(problem.finding(Locale.ENGLISH)).isEqualTo("No rule reads the fact \"staff\".");
        assertThat(problem.sentence(Locale.ENGLISH)).startsWith(problem.finding(Locale.ENGLISH) + " ");
    }
}
