package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table as rules see it, with its cells as values. Immutable and safe to share between threads. */
public final class RowFact implements Fields, Filter {
    private static final String IS = ".is";

    private final Table table;
    private final TableRow row;
    private final List<TableRow> rows;
    private final Map<String, Quantity> numbers = new HashMap<>();
    private final Map<String, Term> texts = new HashMap<>();
    private final Map<String, Judgement> flags = new HashMap<>();

    private RowFact(Table table, TableRow row) {
        this.table = table;
        this.row = row;
        this.rows = List.of(row);
        row.cells().forEach((column, cell) -> {
            keep(column, cell);
            String input = column.endsWith(IS) ? column.substring(0, column.length() - IS.length()) : column;
            if (!row.cells().containsKey(input)) {
                keep(input, cell);
            }
        });
    }

    private void keep(String name, Table.Cell cell) {
        // As the names in expressions, so that they are found at once.
        String column = name.intern();
        if (cell instanceof Table.Cell.Number number) {
            numbers.put(column, Quantity.of(number.value()));
        } else if (cell instanceof Table.Cell.Text text) {
            texts.put(column, Term.of(text.value()));
        } else if (cell instanceof Table.Cell.Flag flag) {
            flags.put(column, Judgement.of(flag.value()));
        }
    }

    /** Every row of a table. */
    public static List<RowFact> of(Table table) {
        return table.rows().stream().map(r -> new RowFact(table, r)).toList();
    }

    /** One row of a table. */
    public static RowFact of(Table table, TableRow row) {
        return new RowFact(table, row);
    }

    /** The row. */
    public TableRow row() {
        return row;
    }

    /** The row alone. */
    List<TableRow> rows() {
        return rows;
    }

    /** The status of this row alone, or null if it has the pack's. */
    public @Nullable String status() {
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
        Term text = texts.get(column);
        return text == null ? Term.unknown(blank(column)) : text;
    }

    @Override
    public Judgement flag(String column) {
        Judgement flag = flags.get(column);
        return flag == null ? Judgement.open(blank(column)) : flag;
    }

    @Override
    public Quantity number(String column) {
        Quantity number = numbers.get(column);
        return number == null ? Quantity.unknown(blank(column)) : number;
    }
}
