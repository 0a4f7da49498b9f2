package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table.Kind;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of a table as a table: columns and rows in the order written, both edges of a band in one. */
final class TableRows {
    private final PackWords words;
    private final HandbookTexts texts;
    private final Filters filters;

    TableRows(PackWords words, Filters filters) {
        this.words = words;
        this.texts = words.texts();
        this.filters = filters;
    }

    /** The rows that rest on a clause; empty if none does. */
    Optional<Block> of(Table table, String clause) {
        List<TableRow> rows = table.rows().stream()
                .filter(r -> r.clause().equals(clause))
                .sorted(Comparator.comparingInt(r -> r.place().line()))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<RowRemark> remarks = Stream.of(RowRemark.values())
                .filter(remark -> rows.stream().anyMatch(r -> remark.of(r, texts) != null))
                .toList();
        ColumnWords columns = new ColumnWords(words, filters, table);
        List<io.tidu.internal.document.Table.Column> heads = new ArrayList<>();
        List<RowColumn> shown = RowColumn.of(table, columns);
        shown.forEach(c -> heads.add(column(c.head(), c.number(), false)));
        remarks.forEach(r -> heads.add(column(r.head(texts), false, r == RowRemark.NOTE)));
        List<List<io.tidu.internal.document.Table.Cell>> cells = new ArrayList<>();
        for (TableRow row : rows) {
            List<io.tidu.internal.document.Table.Cell> line = new ArrayList<>();
            shown.forEach(c -> line.add(io.tidu.internal.document.Table.Cell.of(c.cell(table, row, columns, words))));
            remarks.forEach(r -> line.add(io.tidu.internal.document.Table.Cell.of(remark(row, r))));
            cells.add(line);
        }
        return Optional.of(new Block.TableBlock(
                new io.tidu.internal.document.Table(caption(table.name()), heads, cells, List.of())));
    }

    /** What it is called, and where staff find it. */
    private String caption(String table) {
        String name = words.table(table);
        return name.equals(table) ? texts.text("table-head.own", table) : texts.text("table-head", name, table);
    }

    private static io.tidu.internal.document.Table.Column column(String head, boolean number, boolean wide) {
        return new io.tidu.internal.document.Table.Column(head, number ? Kind.NUMBER : Kind.TEXT, wide);
    }

    private Text remark(TableRow row, RowRemark remark) {
        String said = Objects.requireNonNullElse(remark.of(row, texts), "");
        boolean sample = remark == RowRemark.STATUS && Status.SAMPLE.word().equals(row.status());
        return sample ? Text.of(said, Text.Style.MARK) : remark == RowRemark.NOTE ? texts.note(said) : Text.of(said);
    }
}
