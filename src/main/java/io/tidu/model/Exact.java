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
 * <p>Numerator and denominator are longs as long as they fit, which they nearly always do; a result that does not fit
 * is worked out with big numbers. Immutable and safe to share between threads.
 */
public final class Exact implements Comparable<Exact>, WithoutJson {
    /** 0. */
    public static final Exact ZERO = new Exact(0, 1);
    /** 1. */
    public static final Exact ONE = new Exact(1, 1);

    /**
     * Binary digits of numerator or denominator. Facts and tables have a hundred; only multiplying them over and over
     * gets here.
     */
    private static final int MOST_BITS = 8_192;
    /** Any number of so many digits is a long. */
    private static final int DIGITS_OF_LONG = 18;
    /** Powers of ten that are longs. */
    private static final long[] TENS = new long[19];

    /** Counts, points and years are made again and again. */
    private static final Exact[] SMALL = new Exact[128];

    static {
        SMALL[0] = ZERO;
        SMALL[1] = ONE;
        for (int i = 2; i < SMALL.length; i++) {
            SMALL[i] = new Exact(i, 1);
        }
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    /** Of a number that fits: both without a common divisor, the denominator above zero. */
    private final long numerator;

    private final long denominator;
    /** The number if it does not fit, else null. */
    private final @Nullable BigFraction big;

    private Exact(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Exact(BigFraction big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    private static Exact of(BigFraction value) {
        BigInteger top = value.getNumerator();
        BigInteger bottom = value.getDenominator();
        // The least long stays big: its opposite is no long.
        if (top.abs().bitLength() < Long.SIZE && bottom.abs().bitLength() < Long.SIZE) {
            return fitting(top.longValue(), bottom.longValue());
        }
        if (top.bitLength() > MOST_BITS || bottom.bitLength() > MOST_BITS) {
            throw new ArithmeticException("a number of more than " + MOST_BITS + " binary digits");
        }
        return new Exact(bottom.signum() < 0 ? BigFraction.of(top.negate(), bottom.negate()) : value);
    }

    /** Of parts that are longs, in whatever form. */
    private static Exact fitting(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        }
        if (denominator == 1) {
            return numerator >= 0 && numerator < SMALL.length ? SMALL[(int) numerator] : new Exact(numerator, 1);
        }
        long divisor = divisor(numerator, denominator);
        long signed = denominator < 0 ? -divisor : divisor;
        return new Exact(numerator / signed, denominator / signed);
    }

    private static long divisor(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private BigFraction big() {
        return big != null ? big : BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A whole number. */
    public static Exact of(long number) {
        return fitting(number, 1);
    }

    /** A decimal number, exactly. */
    public static Exact of(BigDecimal number) {
        int scale = number.scale();
        if (scale >= 0 && scale < TENS.length && number.precision() <= DIGITS_OF_LONG) {
            BigDecimal whole = scale == 0 ? number : number.scaleByPowerOfTen(scale);
            return fitting(whole.longValue(), TENS[scale]);
        }
        BigInteger unscaled = number.unscaledValue();
        if (scale >= 0 && scale < TENS.length && unscaled.bitLength() < Long.SIZE) {
            return fitting(unscaled.longValue(), TENS[scale]);
        }
        return of(
                scale <= 0
                        ? BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-scale)))
                        : BigFraction.of(unscaled, BigInteger.TEN.pow(scale)));
    }

    /** The sum. */
    public Exact plus(Exact other) {
        if (big == null && other.big == null) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            long bottom = denominator * other.denominator;
            long top = left + right;
            boolean fits = isProduct(left, numerator, other.denominator)
                    && isProduct(right, other.numerator, denominator)
                    && isProduct(bottom, denominator, other.denominator)
                    && ((left ^ top) & (right ^ top)) >= 0;
            if (fits) {
                return fitting(top, bottom);
            }
        }
        return of(big().add(other.big()));
    }

    /** The difference. */
    public Exact minus(Exact other) {
        return plus(other.negate());
    }

    private Exact negate() {
        return big == null ? new Exact(-numerator, denominator) : of(big.negate());
    }

    /** The product. */
    public Exact times(Exact other) {
        return big == null && other.big == null
                ? product(numerator, other.numerator, denominator, other.denominator, other)
                : of(big().multiply(other.big()));
    }

    private Exact product(long one, long two, long under, long below, Exact other) {
        // What is divided by the common divisors first stays small.
        long first = divisor(one, below);
        long second = divisor(two, under);
        long a = one / first;
        long b = two / second;
        long c = under / second;
        long d = below / first;
        long top = a * b;
        long bottom = c * d;
        return isProduct(top, a, b) && isProduct(bottom, c, d) ? fitting(top, bottom) : of(big().multiply(other.big()));
    }

    /** Whether a product of longs is one. */
    private static boolean isProduct(long product, long one, long other) {
        return Math.multiplyHigh(one, other) == product >> (Long.SIZE - 1);
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Exact over(Exact other) {
        if (big == null && other.big == null && other.numerator != 0) {
            return times(other.inverse());
        }
        return of(big().divide(other.big()));
    }

    private Exact inverse() {
        long top = numerator < 0 ? -denominator : denominator;
        return new Exact(top, Math.abs(numerator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.signum();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return big == null ? denominator == 1 : big.getDenominator().equals(BigInteger.ONE);
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
        return big == null ? Math.toIntExact(numerator) : big.getNumerator().intValueExact();
    }

    /** Rounded to so many decimals: the only place where a number is rounded. */
    public BigDecimal toBigDecimal(int scale, RoundingMode rounding) {
        if (big != null) {
            return big.bigDecimalValue(scale, rounding);
        }
        return denominator == 1 && scale >= 0
                ? BigDecimal.valueOf(numerator).setScale(scale)
                : top().divide(bottom(), scale, rounding);
    }

    /** The number itself if at most so many decimals say all of it, else null; without zeros at the end. */
    public @Nullable BigDecimal decimal(int mostScale) {
        if (isWhole()) {
            return signum() == 0 ? BigDecimal.ZERO : top().stripTrailingZeros();
        }
        if (big == null) {
            int scale = scale(denominator);
            return scale >= 0 && scale <= mostScale ? top().divide(bottom(), scale, RoundingMode.UNNECESSARY) : null;
        }
        BigDecimal whole = toBigDecimal(mostScale, RoundingMode.FLOOR);
        return is(whole) ? whole.stripTrailingZeros() : null;
    }

    /** How many decimals the inverse of a number has, or -1 if no number of them says all of it. */
    private static int scale(long denominator) {
        int twos = Long.numberOfTrailingZeros(denominator);
        long rest = denominator >> twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        return rest == 1 ? Math.max(twos, fives) : -1;
    }

    /** Whether a decimal is exactly this number. */
    public boolean is(BigDecimal decimal) {
        // Without making a fraction of it, which would be brought to its lowest terms first.
        return decimal.multiply(bottom()).compareTo(top()) == 0;
    }

    private BigDecimal top() {
        return big == null ? BigDecimal.valueOf(numerator) : new BigDecimal(big.getNumerator());
    }

    private BigDecimal bottom() {
        return big == null ? BigDecimal.valueOf(denominator) : new BigDecimal(big.getDenominator());
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
        if (big != null || other.big != null) {
            return big().compareTo(other.big());
        }
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        long high = Math.multiplyHigh(numerator, other.denominator);
        long otherHigh = Math.multiplyHigh(other.numerator, denominator);
        return high != otherHigh
                ? Long.compare(high, otherHigh)
                : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact
                && numerator == exact.numerator
                && denominator == exact.denominator
                && (big == null ? exact.big == null : exact.big != null && big.compareTo(exact.big) == 0);
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : big.hashCode();
    }

    /** Plain decimal digits if it has a finite decimal form, else a fraction such as {@code 1/3}. */
    @Override
    public String toString() {
        if (big == null) {
            int scale = scale(denominator);
            return denominator == 1
                    ? Long.toString(numerator)
                    : scale < 0
                            ? numerator + "/" + denominator
                            : top().divide(bottom(), scale, RoundingMode.UNNECESSARY)
                                    .toPlainString();
        }
        try {
            BigDecimal exact = top().divide(bottom());
            BigDecimal plain = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
            return plain.toPlainString();
        } catch (ArithmeticException nonTerminating) {
            return top() + "/" + bottom();
        }
    }
}
