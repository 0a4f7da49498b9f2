package io.tidu.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number. Nothing is rounded until {@link #toBigDecimal(int, RoundingMode)} is asked for. A result
 * that is absurdly long throws {@link ArithmeticException}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Exact implements Comparable<Exact>, WithoutJson {
    /** 0. */
    public static final Exact ZERO = new Exact(BigFraction.ZERO);
    /** 1. */
    public static final Exact ONE = new Exact(BigFraction.ONE);

    private final BigFraction value;

    /**
     * Binary digits of numerator or denominator. Facts and tables have a hundred; only multiplying them over and over
     * gets here.
     */
    private static final int MOST_BITS = 8_192;

    private Exact(BigFraction value) {
        if (value.getNumerator().bitLength() > MOST_BITS
                || value.getDenominator().bitLength() > MOST_BITS) {
            throw new ArithmeticException("a number of more than " + MOST_BITS + " binary digits");
        }
        this.value = value;
    }

    /** A whole number. */
    public static Exact of(long number) {
        return new Exact(BigFraction.of(number));
    }

    /** A decimal number, exactly. */
    public static Exact of(BigDecimal number) {
        BigInteger unscaled = number.unscaledValue();
        return new Exact(
                number.scale() <= 0
                        ? BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-number.scale())))
                        : BigFraction.of(unscaled, BigInteger.TEN.pow(number.scale())));
    }

    /** The sum. */
    public Exact plus(Exact other) {
        return new Exact(value.add(other.value));
    }

    /** The difference. */
    public Exact minus(Exact other) {
        return new Exact(value.subtract(other.value));
    }

    /** The product. */
    public Exact times(Exact other) {
        return new Exact(value.multiply(other.value));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Exact over(Exact other) {
        return new Exact(value.divide(other.value));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return value.getDenominator().equals(BigInteger.ONE);
    }

    /**
     * The whole number it is.
     *
     * @throws ArithmeticException if it is not whole or too large for an int
     */
    public int toInt() {
        if (!isWhole()) {
            throw new ArithmeticException(this + " is not a whole number");
        }
        return value.getNumerator().intValueExact();
    }

    /** Rounded to so many decimals: the only place where a number is rounded. */
    public BigDecimal toBigDecimal(int scale, RoundingMode rounding) {
        return value.bigDecimalValue(scale, rounding);
    }

    /** The number itself if at most so many decimals say all of it, else null; without zeros at the end. */
    public @Nullable BigDecimal decimal(int mostScale) {
        if (isWhole()) {
            return signum() == 0 ? BigDecimal.ZERO : new BigDecimal(value.getNumerator()).stripTrailingZeros();
        }
        BigDecimal whole = toBigDecimal(mostScale, RoundingMode.FLOOR);
        return is(whole) ? whole.stripTrailingZeros() : null;
    }

    /** Whether a decimal is exactly this number. */
    public boolean is(BigDecimal decimal) {
        // Without making a fraction of it, which would be brought to its lowest terms first.
        return decimal.multiply(new BigDecimal(value.getDenominator())).compareTo(new BigDecimal(value.getNumerator()))
                == 0;
    }

    /** The greater of both. */
    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of both. */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Exact other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && value.compareTo(exact.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Plain decimal digits if it has a finite decimal form, else a fraction such as {@code 1/3}. */
    @Override
    public String toString() {
        try {
            BigDecimal exact = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
            BigDecimal plain = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
            return plain.toPlainString();
        } catch (ArithmeticException nonTerminating) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
    }
}
