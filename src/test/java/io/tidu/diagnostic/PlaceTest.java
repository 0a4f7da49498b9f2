package io.tidu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @Test
    void a_place_in_a_text_is_told_as_far_as_it_is_known() {
        assertThat(Place.of("a.csv")).hasToString("a.csv");
        assertThat(Place.of("a.csv", 7)).hasToString("a.csv:7");
        assertThat(new Place("a.csv", 7, 2)).hasToString("a.csv:7:2");
    }

    @Test
    void a_place_in_a_sheet_is_told_as_spreadsheet_programs_name_it() {
        assertThat(new Place("a.xlsx", "分档", 0, 0)).hasToString("a.xlsx:分档");
        assertThat(new Place("a.xlsx", "分档", 7, 0)).hasToString("a.xlsx:分档!7");
        assertThat(new Place("a.xlsx", "分档", 7, 0).at(2)).hasToString("a.xlsx:分档!B7");
    }

    @ParameterizedTest
    @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "702, ZZ", "703, AAA", "16384, XFD"})
    void columns_have_letters(int column, String letters) {
        assertThat(new Place("a.xlsx", "s", 1, column).cell()).isEqualTo(letters + "1");
    }

    @Test
    void only_a_cell_of_a_sheet_has_a_cells_name() {
        assertThat(new Place("a.csv", 7, 2).cell()).isNull();
        assertThat(new Place("a.xlsx", "s", 7, 0).cell()).isNull();
    }

    @Test
    void a_sheet_s_name_can_not_command_a_terminal() {
        assertThat(new Place("a.xlsx", "a\u001b[31m\u202e", 1, 1).toString()).doesNotContain("\u001b", "\u202e");
    }
}
