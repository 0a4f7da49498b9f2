package io.tidu.evaluate.decide;

import io.tidu.evaluate.Filter;
import io.tidu.evaluate.Firm;
import io.tidu.evaluate.Window;
import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.pack.table.Fields;
import io.tidu.pack.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values, tables and lines, as emitted rules take them. */
public final class Take {
    private static final Quantity ONE = Quantity.of(1);
    private static final Line.OfNumber SOME = new Line.OfNumber(Comparison.AT_LEAST, ONE);
    private static final Line.OfNumber NONE = new Line.OfNumber(Comparison.EQUAL, Quantity.of(0));

    private Take() {}

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

    /** The same for any other text; see {@link #unhex}. */
    public static Term hexWord(String digits) {
        return word(unhex(digits));
    }

    /** A fixed text as an input of a look-up. */
    public static Table.Argument key(String text) {
        return input(word(text));
    }

    /** The same for any other text; see {@link #unhex}. */
    public static Table.Argument hexKey(String digits) {
        return key(unhex(digits));
    }

    /** Any other text, given as the hexadecimal digits of its UTF-8 bytes so that it can't be read as code. */
    public static String unhex(String digits) {
        return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
    }

    /** All criteria but these. */
    public static Selection except(String... criteria) {
        return new Selection(Set.copyOf(List.of(criteria)), false);
    }

    /** These criteria alone. */
    public static Selection only(String... criteria) {
        return new Selection(Set.copyOf(List.of(criteria)), true);
    }

    /** A derived fact. */
    public static Quantity derived(Firm firm, String name, Quantity... parameters) {
        return firm.derived(name, List.of(parameters));
    }

    /** The last fiscal year. */
    public static Quantity yearsAgo(Firm firm, String series) {
        return firm.yearsAgo(series, ONE);
    }

    /** A number looked up in a table. */
    public static Quantity value(Firm firm, int table, String column, Table.Argument... inputs) {
        return lookUp(firm, table, inputs).value(column, List.of(inputs));
    }

    /** A range of points looked up in a table; where no row covers the inputs, the range of the whole table. */
    public static Quantity points(Firm firm, int table, Table.Argument... inputs) {
        Quantity points = lookUp(firm, table, inputs).points(List.of(inputs));
        if (points.high() != null) {
            return points;
        }
        List<Table.Argument> anything = Stream.of(inputs).map(Take::anything).toList();
        return firm.table(table).points(anything).because(points.evidence());
    }

    private static Table lookUp(Firm firm, int position, Table.Argument... inputs) {
        Table table = firm.table(position);
        firm.watch().lookedUp(table, List.of(inputs));
        return table;
    }

    private static Table.Argument anything(Table.Argument input) {
        if (input instanceof Table.Argument.Number) {
            return input(Quantity.unknown(Evidence.NONE));
        }
        return input instanceof Table.Argument.Text
                ? input(Term.unknown(Evidence.NONE))
                : input(Judgement.open(Evidence.NONE));
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
    public static Quantity count(Firm firm, String list) {
        return firm.count(list, null, null);
    }

    /** Takes the table anew for each entry, which counts its rows as work each time. */
    private static Filter matching(Firm firm, int table) {
        return entry -> {
            Table rows = firm.table(table);
            firm.watch().filtered(rows.rows(), entry);
            return rows.matches(entry);
        };
    }

    private static Filter matching(Firm firm, RowFact row) {
        return entry -> {
            firm.watch().filtered(List.of(row.row()), entry);
            return row.matches(entry);
        };
    }

    /** How many entries of a list match. */
    public static Quantity count(Firm firm, String list, int table) {
        return firm.count(list, matching(firm, table), null);
    }

    /** How many entries of a list match within a window. */
    public static Quantity count(Firm firm, String list, int table, Window window) {
        return firm.count(list, matching(firm, table), window);
    }

    /** How many entries of a list match a row. */
    public static Quantity count(Firm firm, String list, RowFact row) {
        return firm.count(list, matching(firm, row), null);
    }

    /** How many entries of a list match a row within a window. */
    public static Quantity count(Firm firm, String list, RowFact row, Window window) {
        return firm.count(list, matching(firm, row), window);
    }

    /** The sum of a field over the entries that match a row. */
    public static Quantity total(Firm firm, String list, String field, RowFact row) {
        return firm.total(list, field, matching(firm, row), null);
    }

    /** The sum of a field over the entries that match a row within a window. */
    public static Quantity total(Firm firm, String list, String field, RowFact row, Window window) {
        return firm.total(list, field, matching(firm, row), window);
    }

    /** The sum of a field. */
    public static Quantity total(Firm firm, String list, String field) {
        return firm.total(list, field, null, null);
    }

    /** The sum of a field over the entries that match. */
    public static Quantity total(Firm firm, String list, String field, int table) {
        return firm.total(list, field, matching(firm, table), null);
    }

    /** The sum of a field over the entries that match within a window. */
    public static Quantity total(Firm firm, String list, String field, int table, Window window) {
        return firm.total(list, field, matching(firm, table), window);
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

    /** A line for a number. */
    public static Line.OfNumber line(Comparison comparison, Quantity line) {
        return new Line.OfNumber(comparison, line);
    }

    /** At least one. */
    public static Line.OfNumber some() {
        return SOME;
    }

    /** None at all. */
    public static Line.OfNumber none() {
        return NONE;
    }

    /** One of the words of a table's column. */
    public static Line.OfText oneOf(Firm firm, int table, String column) {
        return new Line.OfText(new TreeSet<>(firm.table(table).words(column)));
    }

    /**
     * A given text.
     *
     * @throws IllegalStateException if it is a blank cell
     */
    public static Line.OfText is(Term text) {
        if (text.text() == null) {
            throw new IllegalStateException("blank cell");
        }
        return new Line.OfText(new TreeSet<>(List.of(text.text())));
    }

    /** Yes or no. */
    public static Line.OfFlag answer(boolean yes) {
        return new Line.OfFlag(yes);
    }

    /** No recorded points. */
    public static Quantity notRecorded() {
        return Quantity.unknown(Evidence.NONE);
    }
}
