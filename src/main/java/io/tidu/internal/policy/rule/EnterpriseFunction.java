package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Operator;
import io.tidu.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of an enterprise that rules and formulas may call. */
public enum EnterpriseFunction {
    /** {@code lastYear("revenue")}: the last fiscal year before the evaluation date. */
    LAST_YEAR("lastYear", 1, Operator.YEARS_AGO, null, Parameter.SERIES),
    /** {@code yearsAgo("revenue", n)}: n = 1 is the last fiscal year. */
    YEARS_AGO("yearsAgo", 2, Operator.YEARS_AGO, null, Parameter.SERIES, Parameter.NUMBER),
    /**
     * {@code sum("rdExpense", n)}: over the last n fiscal years, or the years since registration if fewer; with a third
     * number over the n years before the last so many.
     */
    SUM("sum", 2, Operator.SUM, null, Parameter.SERIES, Parameter.NUMBER, Parameter.NUMBER),
    /** {@code mean("transformations", n)}: the same sum divided by that number of years. */
    MEAN("mean", 2, Operator.MEAN, null, Parameter.SERIES, Parameter.NUMBER, Parameter.NUMBER),
    /** {@code least("rdExpense", n)}: the smallest of those years. */
    LEAST("least", 2, Operator.LEAST, null, Parameter.SERIES, Parameter.NUMBER, Parameter.NUMBER),
    /** {@code growth("revenue", n)}: the mean yearly growth rate, with the special cases of 国科发火〔2016〕195号. */
    GROWTH("growth", 2, Operator.GROWTH, Unit.RATIO, Parameter.SERIES, Parameter.NUMBER, Parameter.NUMBER),
    /** {@code daysSince("registeredOn")}: calendar days from that date to the evaluation date. */
    DAYS_SINCE("daysSince", 1, Operator.DAYS_SINCE, Unit.DAYS, Parameter.DATE_FACT),
    /** {@code count("events", table("incidents"), lastDays(n))}: entries that match a row and touch the window. */
    COUNT("count", 1, Operator.COUNT, Unit.COUNT, Parameter.LIST, Parameter.TABLE, Parameter.WINDOW),
    /** {@code total("investments", "amount", table("equipment"), lastYears(n))}: sum of a field over such entries. */
    TOTAL("total", 2, Operator.TOTAL, null, Parameter.LIST, Parameter.FIELD, Parameter.TABLE, Parameter.WINDOW),
    /** {@code periodMean("headcounts", "staff", n)}: mean of n periods of last year, each of its start and its end. */
    PERIOD_MEAN("periodMean", 3, Operator.PERIOD_MEAN, null, Parameter.LIST, Parameter.FIELD, Parameter.COUNT),
    /** {@code holds("high-tech-enterprise")}: whether a certificate of this title is valid on the evaluation date. */
    HOLDS("holds", 1, Operator.HOLDS, Unit.NONE, Parameter.TEXT),
    /** {@code recorded("ipCount")}: the points the expert panel recorded for an item. */
    RECORDED("recorded", 1, Operator.RECORDED, Unit.POINTS, Parameter.ITEM);

    private final String word;
    private final int required;
    private final Operator operator;
    private final @Nullable Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Parameter> parameters;

    EnterpriseFunction(String word, int required, Operator operator, @Nullable Unit unit, Parameter... parameters) {
        this.word = word;
        this.required = required;
        this.operator = operator;
        this.unit = unit;
        this.parameters = List.of(parameters);
    }

    /** What may stand in a function's brackets. */
    public enum Parameter {
        /** The name of a yearly fact. */
        SERIES,
        /** The name of a fact that is a date. */
        DATE_FACT,
        /** The name of a list fact. */
        LIST,
        /** The name of a numeric field of that list. */
        FIELD,
        /** The name of a field of {@code expertPoints}. */
        ITEM,
        /** {@code table("…")}. */
        TABLE,
        /** A span of days. */
        WINDOW,
        /** A number of years from a table, limit or parameter. */
        NUMBER,
        /** A number of things from a table, limit or parameter. */
        COUNT,
        /** A text. */
        TEXT
    }

    /** The name in rules. */
    public String word() {
        return word;
    }

    /** How many parameters must be given; the others may be left out from the end. */
    public int required() {
        return required;
    }

    /** What an expression of it is. */
    public Operator operator() {
        return operator;
    }

    /** The unit of its value, {@link Unit#NONE} if it has none; empty: that of the fact or field it names. */
    public Optional<Unit> unit() {
        return Optional.ofNullable(unit);
    }

    /** What may stand in its brackets, in order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The function of this name. */
    public static Optional<EnterpriseFunction> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(EnterpriseFunction::word).toList();
    }
}
