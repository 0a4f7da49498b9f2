package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
    private static Exact over(String numerator, String denominator) {
        return Exact.of(new BigDecimal(numerator)).over(Exact.of(new BigDecimal(denominator)));
    }

    @ParameterizedTest(name = "{0} / {1} with {2} decimals is {3}")
    @CsvSource({
        "1, 20, 10, 0.05",
        "1, 20, 2, 0.05",
        "1, 20, 1,",
        "-1, 8, 3, -0.125",
        "1, 3, 10,",
        "0, 7, 0, 0",
        "5000, 1, 0, 5000",
        "123456789012345678901234567890, 1, 2, 123456789012345678901234567890",
        "123456789012345678901234567890.25, 1, 2, 123456789012345678901234567890.25"
    })
    void a_number_is_a_decimal_if_the_decimals_say_all_of_it(
            String numerator, String denominator, int mostScale, String decimal) {
        Exact exact = over(numerator, denominator);
        BigDecimal said = exact.decimal(mostScale);
        if (decimal == null) {
            assertThat(said).isNull();
        } else {
            assertThat(said).isEqualTo(new BigDecimal(decimal).stripTrailingZeros());
            assertThat(exact.is(said)).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} / {1} is {2}: {3}")
    @CsvSource({"1, 20, 0.050, true", "1, 3, 0.3333333333, false", "-5, 1, -5E0, true", "7, 1, 7.0000000001, false"})
    void a_number_is_a_decimal_or_not(String numerator, String denominator, BigDecimal decimal, boolean same) {
        assertThat(over(numerator, denominator).is(decimal)).isEqualTo(same);
        assertThat(over(numerator, denominator).equals(Exact.of(decimal))).isEqualTo(same);
    }
}
