package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.Marginal;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Counted;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tables by position, gone through row by row whenever a plain rule asks. A global of the plain rules. */
public final class PlainTables {
    private final List<Table> tables;

    /** In the order of their numbers. */
    public PlainTables(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Every row of a table. */
    public List<RowFact> rows(int table) {
        return RowFact.of(tables.get(table));
    }

    /** A number looked up. */
    public Quantity value(int table, String column, Table.Argument... inputs) {
        return onBasis(tables.get(table).value(column, List.of(inputs)), inputs);
    }

    /** A range of points looked up; where no row covers the inputs, the range of the whole table. */
    public Quantity points(int table, Table.Argument... inputs) {
        Quantity points = onBasis(tables.get(table).points(List.of(inputs)), inputs);
        if (points.high() != null) {
            return points;
        }
        List<Table.Argument> anything =
                Stream.of(inputs).map(PlainTables::anything).toList();
        return onBasis(tables.get(table).points(anything).because(points.evidence()), inputs);
    }

    private static Quantity onBasis(Quantity found, Table.Argument... inputs) {
        return found.of(Stream.of(inputs)
                .map(i -> i instanceof Table.Argument.Number number
                        ? Counted.onBasis(number.value().counted().basis())
                        : Counted.NONE)
                .reduce(found.counted(), Counted::and));
    }

    /** A number made up band by band. */
    public Quantity marginal(int table, String column, Table.Argument... inputs) {
        return Marginal.of(tables.get(table), column, List.of(inputs)).sum();
    }

    /** What it was made up of. */
    public List<StepDetail.Band> bands(int table, String column, Table.Argument... inputs) {
        return Marginal.of(tables.get(table), column, List.of(inputs)).told(column);
    }

    private static Table.Argument anything(Table.Argument input) {
        if (input instanceof Table.Argument.Number) {
            return Take.input(Quantity.unknown(Evidence.NONE));
        }
        return input instanceof Table.Argument.Text
                ? Take.input(Term.unknown(Evidence.NONE))
                : Take.input(Judgement.open(Evidence.NONE));
    }

    /** How many entries of a list match. */
    public Quantity count(EvaluationContext firm, String list, int table) {
        return firm.count(list, tables.get(table)::matches, null);
    }

    /** How many entries of a list match within a window. */
    public Quantity count(EvaluationContext firm, String list, int table, Window window) {
        return firm.count(list, tables.get(table)::matches, window);
    }

    /** The sum of a field over the entries that match. */
    public Quantity total(EvaluationContext firm, String list, String field, int table) {
        return firm.total(list, field, tables.get(table)::matches, null);
    }

    /** The sum of a field over the entries that match within a window. */
    public Quantity total(EvaluationContext firm, String list, String field, int table, Window window) {
        return firm.total(list, field, tables.get(table)::matches, window);
    }

    /** One of the words of a column. */
    public Threshold.OfText oneOf(int table, String column) {
        return new Threshold.OfText(new TreeSet<>(tables.get(table).words(column)));
    }
}
