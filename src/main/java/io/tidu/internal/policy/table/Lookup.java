package io.tidu.internal.policy.table;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that some arguments can hit.
 *
 * @param rows the rows that no input cell excludes for certain
 * @param always what stays doubtful whatever the rows say: conflicting sources, two rows hit at once, no row hit
 * @param open why it is not certain which of the rows is hit
 */
record Lookup(List<TableRow> rows, Evidence always, Evidence open) {

    static Lookup in(Table table, List<Table.Argument> arguments) {
        if (arguments.size() != table.inputs().size()) {
            throw new IllegalArgumentException("table " + table.name() + " needs "
                    + table.inputs().size() + " arguments, not " + arguments.size());
        }
        Evidence always = Evidence.NONE;
        for (Table.Argument argument : arguments) {
            if (argument.evidence().hasConflict()) {
                always = always.and(new Evidence(
                        Collections.emptySortedSet(), argument.evidence().doubts()));
            }
        }
        List<TableRow> rows = new ArrayList<>();
        boolean[] open = new boolean[arguments.size()];
        int certain = 0;
        for (TableRow row : table.rows()) {
            Verdict verdict = Verdict.MET;
            boolean[] why = new boolean[arguments.size()];
            for (Condition condition : row.conditions()) {
                Table.Argument argument = arguments.get(condition.position());
                Verdict one = condition.judge(argument);
                verdict = verdict.and(one);
                why[condition.position()] |= one.isOpen();
            }
            if (verdict != Verdict.NOT_MET) {
                rows.add(row);
                for (int i = 0; i < why.length; i++) {
                    open[i] |= why[i];
                }
                certain += verdict == Verdict.MET ? 1 : 0;
            }
        }
        if (rows.isEmpty() || certain > 1) {
            always = always.and(Evidence.doubt(Doubt.Kind.NOT_COVERED, table.name(), shown(table, arguments)));
        }
        return new Lookup(rows, always, evidence(arguments, open));
    }

    /** Joined once: an argument may have as many reasons as there are entries in a list, and a table as many rows. */
    private static Evidence evidence(List<Table.Argument> arguments, boolean[] open) {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < open.length; i++) {
            evidence = open[i] ? evidence.and(arguments.get(i).evidence()) : evidence;
        }
        return evidence;
    }

    /** From the least of one column to the greatest of another. */
    Quantity hull(String lowColumn, String highColumn) {
        if (rows.isEmpty()) {
            return Quantity.unknown(always);
        }
        Exact low = number(rows.get(0), lowColumn);
        Exact high = number(rows.get(0), highColumn);
        boolean agree = true;
        for (TableRow row : rows) {
            Exact rowLow = number(row, lowColumn);
            Exact rowHigh = number(row, highColumn);
            agree &= rowLow.equals(low) && rowHigh.equals(high);
            low = low.min(rowLow);
            high = high.max(rowHigh);
        }
        return Quantity.between(low, high, agree ? always : always.and(open));
    }

    static Exact number(TableRow row, String column) {
        if (row.cell(column) instanceof Table.Cell.Number number) {
            return number.value();
        }
        throw new IllegalStateException("no number in column " + column + " at " + row.place());
    }

    /** The text of a column if all rows agree. */
    Term text(String column) {
        List<String> texts = rows.stream()
                .map(r -> r.cell(column) instanceof Table.Cell.Text text ? text.value() : "")
                .distinct()
                .toList();
        return texts.size() == 1 ? new Term(texts.get(0), always) : Term.unknown(always.and(open));
    }

    /** The arguments for the reader: {@code revenue = 45000000, technologyField = ?}. */
    private static String shown(Table table, List<Table.Argument> arguments) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            parts.add(table.inputs().get(i).name() + " = " + shown(arguments.get(i)));
        }
        return String.join(", ", parts);
    }

    private static String shown(Table.Argument argument) {
        if (argument instanceof Table.Argument.Number number) {
            Exact single = number.value().single();
            return single != null
                    ? single.toString()
                    : shown(number.value().low()) + "…" + shown(number.value().high());
        }
        if (argument instanceof Table.Argument.Text text) {
            return Objects.requireNonNullElse(text.value().text(), "?");
        }
        return ((Table.Argument.Flag) argument).value().verdict().word();
    }

    private static String shown(@Nullable Exact edge) {
        return edge == null ? "?" : edge.toString();
    }
}
