package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void latin_letters_take_one_column_and_full_width_characters_two() {
        assertThat(Columns.of("R&D 5%")).isEqualTo(6);
        assertThat(Columns.of("研发，ＡＢ")).isEqualTo(10);
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(Columns.of("𠮷")).isEqualTo(2);
    }

    @Test
    void a_combining_mark_takes_no_column() {
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
    }
}
