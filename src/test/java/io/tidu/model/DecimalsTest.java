package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00, 0",
        "1.10, 1.1",
        "24000000, 24000000",
        "2.4e7, 24000000",
        "5E-12, 0.000000000005",
        "123456789012345678.901234567890, 123456789012345678.90123456789"
    })
    void a_number_is_read_exactly_in_its_shortest_form_without_exponent(String written, String expected) {
        assertThat(Decimals.read(written)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "+1",
                "01",
                "1.",
                ".1",
                "1,000",
                "１",
                "1e",
                "NaN",
                "0x1",
                "1_0",
                "1e13",
                "1e-13",
                "1e1000000000",
                "1e-1000000000",
                "1e99999999999",
                "1234567890123456789012345678901",
                "1234567890123456789012345678e3",
                "11111111111111111111111111111111111111111"
            })
    void anything_else_is_not_read(String written) {
        assertThat(Decimals.read(written)).isNull();
    }

    @Test
    void a_number_beyond_the_bounds_is_refused_without_computing_it() {
        assertThatThrownBy(() -> Decimals.check(new BigDecimal("1e1000000000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30 digits");
        assertThatThrownBy(() -> Decimals.value("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
