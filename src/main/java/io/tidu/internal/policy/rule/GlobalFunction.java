package io.tidu.internal.policy.rule;

import io.tidu.model.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that need no enterprise: tables, limits, lines and windows. */
public enum GlobalFunction {
    /** {@code table("name")}: a table of this pack. */
    TABLE("table"),
    /** {@code limit("name")}: the value of that row of the table {@code limits}. */
    LIMIT("limit"),
    /** {@code best( a, b )}: the greatest. */
    BEST("best"),
    /** {@code lowest( a, b )}: the smallest. */
    LOWEST("lowest"),
    /** {@code firstKnown( a, b )}: the first that is known, exactly or between bounds. */
    FIRST_KNOWN("firstKnown"),
    /** {@code lastDays(n)}: the n days before the evaluation date, both ends included. */
    LAST_DAYS("lastDays"),
    /** {@code rounded( v, step )}: to the nearest multiple of the step, halves up. */
    ROUNDED("rounded"),
    /** {@code roundedDown( v, step )}: to the next multiple of the step below. */
    CUT("roundedDown"),
    /** {@code fiscalYear(n)}: the calendar year n years before that of the evaluation date, by its number. */
    FISCAL_YEAR("fiscalYear"),
    /** {@code lastMonths(n)}: from the same day n months before, included. */
    LAST_MONTHS("lastMonths"),
    /** {@code lastYears(n)}: from the same day n years before, included. */
    LAST_YEARS("lastYears"),
    /**
     * {@code calendarYears(n)}, {@code calendarYears(n, m)}: from 1 January n years before, to 31 December m before.
     */
    CALENDAR_YEARS("calendarYears"),
    /** {@code yearEnd(n)}: 31 December of the year n years before; n = 0 is the evaluation date's own. */
    YEAR_END("yearEnd"),
    /** {@code today()}: the evaluation date. */
    TODAY("today"),
    /** {@code nextDays(n)}: the n days from the evaluation date on, both ends included. */
    NEXT_DAYS("nextDays"),
    /** {@code nextMonths(n)}: up to the same day n months after, included. */
    NEXT_MONTHS("nextMonths"),
    /** {@code nextYears(n)}: up to the same day n years after, included. */
    NEXT_YEARS("nextYears"),
    /** {@code ever()}: all time up to the evaluation date. */
    EVER("ever"),
    /** {@code beforeEntry( $entry, window )}: the same span up to the day before the entry's. */
    BEFORE("beforeEntry"),
    /** {@code sinceEntry( $entry, window )}: the same span from the entry's day on. */
    SINCE("sinceEntry"),
    /** {@code atLeast(v)}: ≥. */
    AT_LEAST("atLeast"),
    /** {@code moreThan(v)}: &gt;. */
    MORE_THAN("moreThan"),
    /** {@code atMost(v)}: ≤. */
    AT_MOST("atMost"),
    /** {@code lessThan(v)}: &lt;. */
    LESS_THAN("lessThan"),
    /** {@code some()}: at least one. */
    SOME("some"),
    /** {@code none()}: not one. */
    NONE("none"),
    /** {@code oneOf( table("fields") )}: a word of the table's first {@code .is} column. */
    ONE_OF("oneOf"),
    /** {@code is("x")}: that text. */
    IS("is"),
    /** {@code yes()}. */
    YES("yes"),
    /** {@code no()}. */
    NO("no"),
    /** {@code except( "criterion", … )}: for {@code requireAllOf}. */
    EXCEPT("except"),
    /** {@code only( "criterion", … )}: for {@code requireAllOf}. */
    ONLY("only");

    private final String word;

    GlobalFunction(String word) {
        this.word = word;
    }

    /** The name in rules. */
    public String word() {
        return word;
    }

    /** The comparison a line function stands for, or null. */
    public @Nullable Comparison comparison() {
        return switch (this) {
            case AT_LEAST -> Comparison.AT_LEAST;
            case MORE_THAN -> Comparison.MORE_THAN;
            case AT_MOST -> Comparison.AT_MOST;
            case LESS_THAN -> Comparison.LESS_THAN;
            default -> null;
        };
    }

    /** The function of this name. */
    public static Optional<GlobalFunction> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(GlobalFunction::word).toList();
    }
}
