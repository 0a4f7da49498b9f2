package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparableIdTest {
    private static final String CODE = "91330421MA0000002X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330421ma0000002x",
                "９１３３０４２１ＭＡ００００００２Ｘ",
                "９１３３０４２１ｍａ００００００２ｘ",
                "91330421 MA0000002X",
                "91330421　MA0000002X",
                "91330421-MA0000002-X",
                "91330421—MA0000002—X",
                "'91330421MA0000002X",
                " 91330421MA0000002X ",
                "91330421MA\u00A00000002X",
                "91330421MAOOOOOO2X",
                "9I330421MA0000002X"
            })
    void however_a_credit_code_is_written_it_is_one_enterprise(String written) {
        assertThat(Enterprise.comparable(written)).isEqualTo(CODE);
    }

    @Test
    void an_id_that_is_no_credit_code_keeps_its_spaces_dashes_and_letters() {
        assertThat(Enterprise.comparable("firm-1 O"))
                .isEqualTo("FIRM-1 O")
                .isNotEqualTo(Enterprise.comparable("firm10"));
        assertThat(Enterprise.comparable("ORGANISATION-IN-ONE")).isEqualTo("ORGANISATION-IN-ONE");
    }

    @Test
    void another_check_character_is_another_enterprise() {
        assertThat(Enterprise.comparable("91330421MA00000021")).isNotEqualTo(CODE);
    }

    @Test
    void to_compare_twice_changes_nothing() {
        String once = Enterprise.comparable("９１３３０４２１－ＭＡＯＯＯＯＯＯ２Ｘ");

        assertThat(Enterprise.comparable(once)).isEqualTo(once);
    }
}
