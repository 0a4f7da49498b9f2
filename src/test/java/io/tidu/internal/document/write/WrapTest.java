package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void latin_text_breaks_at_spaces() {
        assertThat(Wrap.lines("at least five per cent", 12)).containsExactly("at least", "five per", "cent");
    }

    @Test
    void full_width_characters_count_twice_and_break_anywhere() {
        assertThat(Wrap.lines("研发费用占比", 8)).containsExactly("研发费用", "占比");
    }

    @Test
    void closing_punctuation_does_not_begin_a_line() {
        assertThat(Wrap.lines("研发费用，占比", 8)).containsExactly("研发费", "用，占比");
    }

    @Test
    void opening_punctuation_does_not_end_a_line() {
        assertThat(Wrap.lines("研发费（占比）", 8)).containsExactly("研发费", "（占比）");
    }

    @Test
    void a_figure_stays_with_its_unit() {
        assertThat(Wrap.lines("还差金额30万元。", 12)).containsExactly("还差金额", "30万元。");
    }

    @Test
    void a_word_longer_than_the_line_is_cut() {
        assertThat(Wrap.lines("91330421MA00000001", 10)).containsExactly("91330421MA", "00000001");
    }

    @Test
    void an_empty_text_is_one_empty_line() {
        assertThat(Wrap.lines("", 10)).containsExactly("");
    }
}
