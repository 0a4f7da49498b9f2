package io.tidu.internal.explain;

import static io.tidu.explain.SampleFindings.exact;
import static io.tidu.explain.SampleFindings.fraction;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownDecimalsTest {
    private static String cut(Exact number, Exact... lines) {
        return ShownDecimals.plain(ShownDecimals.cut(number, 10, 10, List.of(lines)));
    }

    @Test
    void a_short_number_is_shown_as_it_is() {
        assertThat(cut(exact("0.0481"), exact("0.05"))).isEqualTo("0.0481");
    }

    @Test
    void a_number_just_below_its_line_is_never_shown_on_it() {
        assertThat(cut(exact("0.04999999999999"), exact("0.05"))).isEqualTo("0.0499999999");
    }

    @Test
    void a_number_just_above_its_line_is_never_shown_on_it() {
        assertThat(cut(exact("0.05000000000001"), exact("0.05"))).isEqualTo("0.0500000001");
    }

    @Test
    void a_number_without_a_finite_decimal_form_is_cut_downwards() {
        assertThat(cut(fraction(2, 3))).isEqualTo("0.6666666666");
    }

    @Test
    void a_negative_number_just_below_its_line_is_never_shown_on_it() {
        assertThat(cut(exact("-0.00000000000001"), Exact.ZERO)).isEqualTo("-0.0000000001");
    }

    @Test
    void large_and_round_numbers_have_no_exponent() {
        assertThat(ShownDecimals.plain(new BigDecimal("5E+7"))).isEqualTo("50000000");
        assertThat(ShownDecimals.plain(new BigDecimal("0E+3"))).isEqualTo("0");
        assertThat(ShownDecimals.plain(new BigDecimal("300000.00"))).isEqualTo("300000");
    }

    @Test
    void a_shortfall_is_rounded_up_so_that_it_suffices() {
        assertThat(ShownDecimals.up(fraction(1, 3), 2)).isEqualByComparingTo("0.34");
    }

    @Test
    void numbers_keep_their_side_of_any_line() {
        Random random = new Random(20260301);
        for (int i = 0; i < 2_000; i++) {
            Exact number = fraction(random.nextInt(2_000) - 1_000, 1 + random.nextInt(999));
            Exact line = number.plus(fraction(random.nextInt(3) - 1, 1_000_000_000_000L * (1 + random.nextInt(9))));
            Exact shown = Exact.of(ShownDecimals.cut(number, 10, 10, List.of(line)));

            assertThat(Exact.of(ShownDecimals.cut(line, 10, 10, List.of(number)))
                            .compareTo(shown))
                    .as("%s against %s", number, line)
                    .isEqualTo(line.compareTo(number));
        }
    }
}
