package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How facts and their parts are named. */
class FactPathTest {
    @Test
    void a_fact_a_year_and_a_field_are_told_apart() {
        assertThat(FactPath.of("staff")).isEqualTo(new FactPath("staff", null, null));
        assertThat(FactPath.of("revenue.2025")).isEqualTo(FactPath.ofYear("revenue", 2025));
        assertThat(FactPath.of("investments.amount")).isEqualTo(new FactPath("investments", null, "amount"));
        assertThat(FactPath.of("rights[2].inUse")).isEqualTo(FactPath.ofField("rights", 2, "inUse"));
        assertThat(FactPath.of("rights[2]")).isEqualTo(new FactPath("rights", "2", null));
    }

    @Test
    void only_four_digits_behind_a_fact_are_a_year() {
        assertThat(FactPath.of("revenue.2025").year()).isEqualTo(2025);
        assertThat(FactPath.of("revenue.25").year()).isNull();
        assertThat(FactPath.of("revenue.amount").year()).isNull();
        assertThat(FactPath.of("rights[1].2025").year()).isNull();
        assertThat(FactPath.of("revenue").year()).isNull();
    }

    @Test
    void an_entry_is_told_by_its_position_or_by_words_with_brackets_points_and_lines_of_their_own() {
        assertThat(FactPath.of("rights[2].inUse").position()).isEqualTo(2);
        FactPath byWords = FactPath.of("rights[patent [v1.0]\n2024-01-01].inUse");
        assertThat(byWords.position()).isNull();
        assertThat(byWords.entry()).isEqualTo("patent [v1.0]\n2024-01-01");
        assertThat(byWords.part()).isEqualTo("inUse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "revenue.2025",
                "investments.amount",
                "rights[2].inUse",
                "rights[2]",
                "a[b].c].d",
                "专利[发明].状态"
            })
    void a_path_is_written_as_it_was_read(String text) {
        assertThat(FactPath.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".b", "a.b.c", "[1]", "a[1", "a[1]b"})
    void what_is_no_path_is_said_or_taken_as_a_name(String text) {
        assertThat(FactPath.parse(text)).isEmpty();
        assertThat(FactPath.of(text)).isEqualTo(new FactPath(text, null, null));
    }
}
