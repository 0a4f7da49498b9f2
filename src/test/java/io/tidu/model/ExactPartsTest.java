package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Numbers are the same whether their parts fit into longs or not. */
class ExactPartsTest {
    private static final List<Long> EDGES = List.of(
            0L,
            1L,
            -1L,
            2L,
            -3L,
            10L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE - 1,
            -Long.MAX_VALUE,
            Long.MIN_VALUE,
            1L << 32,
            1L << 62,
            3_037_000_500L);

    private final Random random = new Random(20_261_130);

    private record Pair(Exact exact, BigFraction big) {}

    private Pair whole(long value) {
        return new Pair(Exact.of(value), BigFraction.of(value));
    }

    private Pair decimal(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        BigFraction big = value.scale() <= 0
                ? BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-value.scale())))
                : BigFraction.of(unscaled, BigInteger.TEN.pow(value.scale()));
        return new Pair(Exact.of(value), big);
    }

    private List<Pair> numbers() {
        List<Pair> numbers = new ArrayList<>();
        for (long edge : EDGES) {
            numbers.add(whole(edge));
            numbers.add(decimal(BigDecimal.valueOf(edge, 2)));
            numbers.add(decimal(BigDecimal.valueOf(edge, 18)));
            numbers.add(decimal(BigDecimal.valueOf(edge, -3)));
        }
        for (int i = 0; i < 40; i++) {
            numbers.add(
                    decimal(new BigDecimal(new BigInteger(1 + random.nextInt(130), random), random.nextInt(30) - 5)));
            numbers.add(decimal(BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(4))));
        }
        return numbers;
    }

    private static void assertSame(Exact exact, BigFraction big) {
        BigFraction positive = big.getDenominator().signum() < 0
                ? BigFraction.of(
                        big.getNumerator().negate(), big.getDenominator().negate())
                : big;
        assertThat(exact.signum()).isEqualTo(positive.signum());
        assertThat(exact.isWhole()).isEqualTo(positive.getDenominator().equals(BigInteger.ONE));
        for (RoundingMode rounding : List.of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.CEILING)) {
            assertThat(exact.toBigDecimal(2, rounding)).isEqualTo(positive.bigDecimalValue(2, rounding));
        }
        assertThat(exact.toString()).isEqualTo(text(positive));
    }

    private static String text(BigFraction value) {
        try {
            BigDecimal exact = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
    }

    @Test
    void sums_products_and_quotients_are_those_of_big_fractions() {
        for (Pair one : numbers()) {
            assertSame(one.exact(), one.big());
            for (Pair other : numbers()) {
                assertSame(one.exact().plus(other.exact()), one.big().add(other.big()));
                assertSame(one.exact().minus(other.exact()), one.big().subtract(other.big()));
                assertSame(one.exact().times(other.exact()), one.big().multiply(other.big()));
                if (other.big().signum() != 0) {
                    assertSame(one.exact().over(other.exact()), one.big().divide(other.big()));
                }
            }
        }
    }

    @Test
    void numbers_are_ordered_and_equal_as_big_fractions_are() {
        for (Pair one : numbers()) {
            for (Pair other : numbers()) {
                int order = one.big().compareTo(other.big());
                assertThat(Integer.signum(one.exact().compareTo(other.exact()))).isEqualTo(Integer.signum(order));
                assertThat(one.exact().equals(other.exact())).isEqualTo(order == 0);
            }
        }
    }

    @Test
    void a_number_is_equal_to_itself_however_it_came_about() {
        for (Pair one : numbers()) {
            for (Pair other : numbers()) {
                Exact there = one.exact().plus(other.exact());
                assertThat(there.minus(other.exact())).isEqualTo(one.exact()).hasSameHashCodeAs(one.exact());
            }
        }
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Exact.ONE.over(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(Long.MIN_VALUE).over(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_whole_number_beyond_an_int_is_refused_as_one() {
        assertThat(Exact.of(Integer.MIN_VALUE).toInt()).isEqualTo(Integer.MIN_VALUE);
        assertThatThrownBy(() -> Exact.of(1L << 31).toInt()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(new BigDecimal("0.5")).toInt()).isInstanceOf(ArithmeticException.class);
    }
}
