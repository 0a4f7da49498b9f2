package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Comparison;
import io.tidu.model.Contradiction;
import io.tidu.model.Counted;
import io.tidu.model.Decimals;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Values and lines, as plain rules take them. What looks at tables is in {@link PlainTables}. */
public final class Take {
    private static final Quantity ONE = Quantity.of(1);
    private static final Threshold.OfNumber SOME = new Threshold.OfNumber(Comparison.AT_LEAST, ONE);
    private static final Threshold.OfNumber NONE = new Threshold.OfNumber(Comparison.EQUAL, Quantity.of(0));

    private Take() {}

    /** Whether an entry touches the window. */
    public static Quantity count(EvaluationContext firm, String list, Entry entry, Window window) {
        return firm.count(list, entry, window);
    }

    /** To the nearest multiple. */
    public static Quantity rounded(Quantity value, Quantity step) {
        return value.toMultiple(step, RoundingMode.HALF_UP);
    }

    /** To the next multiple below. */
    public static Quantity cut(Quantity value, Quantity step) {
        return value.toMultiple(step, RoundingMode.FLOOR);
    }

    /** A number of a subject. */
    public static Quantity number(Fields subject, String name) {
        return subject.number(name);
    }

    /** A text of a subject. */
    public static Term text(Fields subject, String name) {
        return subject.text(name);
    }

    /** A flag of a subject. */
    public static Judgement flag(Fields subject, String name) {
        return subject.flag(name);
    }

    /** A fixed text of the letters, digits and hyphens that names are made of. */
    public static Term word(String text) {
        return Term.of(text);
    }

    /** A fixed text as an input of a look-up. */
    public static Table.Argument key(String text) {
        return input(word(text));
    }

    /** All criteria but these. */
    public static Selection except(String... criteria) {
        return new Selection(Set.copyOf(List.of(criteria)), false);
    }

    /** These criteria alone. */
    public static Selection only(String... criteria) {
        return new Selection(Set.copyOf(List.of(criteria)), true);
    }

    /** The last fiscal year. */
    public static Quantity yearsAgo(EvaluationContext firm, String series, Quantity... given) {
        return firm.years().ago(series, ONE, given);
    }

    /** An input of a look-up. */
    public static Table.Argument input(Quantity number) {
        return new Table.Argument.Number(number);
    }

    /** An input of a look-up. */
    public static Table.Argument input(Term text) {
        return new Table.Argument.Text(text);
    }

    /** An input of a look-up. */
    public static Table.Argument input(Judgement flag) {
        return new Table.Argument.Flag(flag);
    }

    /** How many entries of a list there are on the date. */
    public static Quantity count(EvaluationContext firm, String list) {
        return firm.count(list, null, null);
    }

    /** How many entries of a list match a row. */
    public static Quantity count(EvaluationContext firm, String list, RowFact row) {
        return firm.count(list, row, null);
    }

    /** How many entries of a list match a row within a window. */
    public static Quantity count(EvaluationContext firm, String list, RowFact row, Window window) {
        return firm.count(list, row, window);
    }

    /** The sum of a field over the entries that match a row. */
    public static Quantity total(EvaluationContext firm, String list, String field, RowFact row) {
        return firm.total(list, field, row, null);
    }

    /** The sum of a field over the entries that match a row within a window. */
    public static Quantity total(EvaluationContext firm, String list, String field, RowFact row, Window window) {
        return firm.total(list, field, row, window);
    }

    /** The sum of a field. */
    public static Quantity total(EvaluationContext firm, String list, String field) {
        return firm.total(list, field, null, null);
    }

    /** The greatest. */
    public static Quantity best(Quantity first, Quantity... others) {
        Quantity best = first;
        for (Quantity other : others) {
            best = best.max(other);
        }
        return best;
    }

    /** The smallest. */
    public static Quantity lowest(Quantity first, Quantity... others) {
        Quantity lowest = first;
        for (Quantity other : others) {
            lowest = lowest.min(other);
        }
        return lowest;
    }

    /** The first that is known, said to be so; what each is called by stands in their order between semicolons. */
    public static Quantity firstKnown(String names, Quantity... figures) {
        for (int i = 0; i < figures.length; i++) {
            Quantity figure = figures[i];
            if ((figure.low() != null && figure.high() != null)
                    || figure.evidence().missing().isEmpty()) {
                Set<String> called = Set.of(names.split(";", -1)[i].split("\\+", -1));
                Counted basis = Counted.onBasis(new TreeSet<>(called));
                return figure.counted().basis().isEmpty()
                        ? figure.of(figure.counted().and(basis))
                        : figure;
            }
        }
        return Quantity.unknown(figures[figures.length - 1].evidence());
    }

    /**
     * A ratio that is held against both ends of what it can be, of which "null" is none; conflicts stand as they are.
     */
    public static Quantity within(String name, String from, String to, Quantity figure) {
        boolean above =
                !to.equals("null") && figure.low() != null && figure.low().compareTo(Exact.of(new BigDecimal(to))) > 0;
        boolean below = !from.equals("null")
                && figure.high() != null
                && figure.high().compareTo(Exact.of(new BigDecimal(from))) < 0;
        if (figure.evidence().hasConflict() || !(above || below)) {
            return figure;
        }
        Exact value = Objects.requireNonNull(above ? figure.low() : figure.high());
        BigDecimal shown = value.toBigDecimal(Decimals.MOST_SCALE, RoundingMode.HALF_EVEN);
        return figure.about(name)
                .because(Evidence.doubt(Doubt.of(new Contradiction(
                        above ? Contradiction.Kind.ABOVE_MOST : Contradiction.Kind.BELOW_LEAST,
                        name,
                        new FactValue.Number(shown),
                        null,
                        new FactValue.Number(new BigDecimal(above ? to : from)),
                        Unit.RATIO))));
    }

    /** The sum. */
    public static Quantity add(Quantity first, Quantity... others) {
        Quantity sum = first;
        for (Quantity other : others) {
            sum = sum.plus(other);
        }
        return sum;
    }

    /** The difference. */
    public static Quantity subtract(Quantity left, Quantity right) {
        return left.minus(right);
    }

    /** The product. */
    public static Quantity multiply(Quantity left, Quantity right) {
        return left.times(right);
    }

    /** The quotient; for a person if the divisor is zero. */
    public static Quantity divide(Quantity left, Quantity right) {
        return left.over(right, "");
    }

    /** The same, where the divisor has a name. */
    public static Quantity divide(Quantity left, Quantity right, String divisor) {
        return left.over(right, divisor);
    }

    /** A line for a number. */
    public static Threshold.OfNumber line(Comparison comparison, Quantity line) {
        return new Threshold.OfNumber(comparison, line);
    }

    /** At least one. */
    public static Threshold.OfNumber some() {
        return SOME;
    }

    /** None at all. */
    public static Threshold.OfNumber none() {
        return NONE;
    }

    /**
     * A given text.
     *
     * @throws IllegalStateException if it is a blank cell
     */
    public static Threshold.OfText is(Term text) {
        if (text.text() == null) {
            throw new IllegalStateException("blank cell");
        }
        return new Threshold.OfText(new TreeSet<>(List.of(text.text())));
    }

    /** Yes or no. */
    public static Threshold.OfFlag answer(boolean yes) {
        return new Threshold.OfFlag(yes);
    }

    /** No recorded points. */
    public static Quantity notRecorded() {
        return Quantity.unknown(Evidence.NONE);
    }
}
