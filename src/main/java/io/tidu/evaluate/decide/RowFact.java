package io.tidu.evaluate.decide;

import io.tidu.evaluate.Entry;
import io.tidu.evaluate.Filter;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.pack.table.Fields;
import io.tidu.pack.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table as rules see it. Immutable. */
public final class RowFact implements Fields, Filter {
    private final Table table;
    private final Table.Row row;

    private RowFact(Table table, Table.Row row) {
        this.table = table;
        this.row = row;
    }

    /** Every row of a table. */
    static List<RowFact> of(Table table) {
        return table.rows().stream().map(r -> new RowFact(table, r)).toList();
    }

    Table.Row row() {
        return row;
    }

    /** The status of this row alone, or null if it has the pack's. */
    @Nullable
    String status() {
        return row.status();
    }

    @Override
    public Judgement matches(Entry entry) {
        return row.matches(entry);
    }

    private Evidence blank(String column) {
        return Evidence.doubt(Doubt.Kind.NOT_COVERED, table.name(), column);
    }

    @Override
    public Term text(String column) {
        return row.cell(column) instanceof Table.Cell.Text text ? Term.of(text.value()) : Term.unknown(blank(column));
    }

    @Override
    public Judgement flag(String column) {
        return row.cell(column) instanceof Table.Cell.Flag flag
                ? Judgement.of(flag.value())
                : Judgement.open(blank(column));
    }

    @Override
    public Quantity number(String column) {
        return row.cell(column) instanceof Table.Cell.Number number
                ? Quantity.of(number.value())
                : Quantity.unknown(blank(column));
    }
}
