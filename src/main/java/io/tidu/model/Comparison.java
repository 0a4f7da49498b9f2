package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** How a value is compared with a line; the words say whether the line itself is included. */
public enum Comparison {
    /** ≥: the line is included (不低于, 以上). */
    AT_LEAST(">="),
    /** &gt;: the line is not included (超过). */
    MORE_THAN(">"),
    /** ≤: the line is included (不超过, 以下). */
    AT_MOST("<="),
    /** &lt;: the line is not included (不足, 低于). */
    LESS_THAN("<"),
    /** Exactly the line. */
    EQUAL("=="),
    /** Anything but the line. */
    NOT_EQUAL("!=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign as written in JSON: {@code >=}, {@code >}, {@code <=}, {@code <}, {@code ==}, {@code !=}. */
    @JsonValue
    public String sign() {
        return sign;
    }

    /** Met or not met if every value of both intervals agrees, else {@link Verdict#UNDETERMINED}. */
    Verdict decide(Quantity value, Quantity line) {
        return switch (this) {
            case AT_LEAST ->
                decide(atLeast(value.low(), line.high()), atLeast(value.high(), line.low()), value.high(), line.low());
            case MORE_THAN ->
                decide(above(value.low(), line.high()), above(value.high(), line.low()), value.high(), line.low());
            case AT_MOST -> AT_LEAST.decide(line, value);
            case LESS_THAN -> MORE_THAN.decide(line, value);
            case EQUAL -> equal(value, line);
            case NOT_EQUAL -> equal(value, line).negate();
        };
    }

    /** Certain if the worst case holds; impossible if the best case is known and does not hold. */
    private static Verdict decide(boolean worst, boolean best, @Nullable Exact bestValue, @Nullable Exact bestLine) {
        if (worst) {
            return Verdict.MET;
        }
        return bestValue != null && bestLine != null && !best ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private static boolean atLeast(@Nullable Exact value, @Nullable Exact line) {
        return value != null && line != null && value.compareTo(line) >= 0;
    }

    private static boolean above(@Nullable Exact value, @Nullable Exact line) {
        return value != null && line != null && value.compareTo(line) > 0;
    }

    private static Verdict equal(Quantity value, Quantity line) {
        Exact left = value.single();
        Exact right = line.single();
        if (left != null && right != null) {
            return left.equals(right) ? Verdict.MET : Verdict.NOT_MET;
        }
        return above(value.low(), line.high()) || above(line.low(), value.high())
                ? Verdict.NOT_MET
                : Verdict.UNDETERMINED;
    }
}
