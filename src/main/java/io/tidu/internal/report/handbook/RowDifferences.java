package io.tidu.internal.report.handbook;

import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.TableDifference;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says in which rows a table differs. */
final class RowDifferences {
    private final DifferencePaper paper;
    private final HandbookTexts texts;
    private final PackWords before;
    private final PackWords after;

    RowDifferences(DifferencePaper paper, PackWords before, PackWords after) {
        this.paper = paper;
        this.texts = paper.texts();
        this.before = before;
        this.after = after;
    }

    void write(TableDifference table) {
        String name = table.any().name();
        if (table.before() == null || table.after() == null) {
            boolean isNew = table.before() == null;
            paper.tell(new Pair<>(table.before(), table.after()), paper.text(isNew ? "table-new" : "table-gone", name));
            for (Pair<TableRow> row : table.rows()) {
                String place = DifferencePaper.line(row.any().place());
                paper.below(paper.text("row-at", cells(table, row), place));
            }
            return;
        }
        for (Pair<TableRow> row : table.rows()) {
            TableRow old = row.before();
            TableRow now = row.after();
            if (old != null && now != null) {
                paper.tell(row, paper.text("row", name, about(table, old, now), changes(table, old, now)));
            } else {
                paper.tell(row, paper.text(old == null ? "row-new" : "row-gone", name, cells(table, row)));
            }
            String clause = paper.text("clause", row.any().clause());
            paper.below(paper.place(row, TableRow::place) + " " + clause);
        }
    }

    /** What a changed row is about: the cells that did not change and that it is found by. */
    private String about(TableDifference table, TableRow old, TableRow now) {
        List<String> same = new ArrayList<>();
        now.cells().forEach((column, cell) -> {
            boolean finds = cell instanceof Table.Cell.Text
                    || table.any().output(column).isEmpty();
            if (finds && cell.equals(old.cells().get(column))) {
                same.add(cell(table, column, cell, after));
            }
        });
        return texts.list(same);
    }

    private String changes(TableDifference table, TableRow old, TableRow now) {
        List<String> changes = new ArrayList<>();
        SortedSet<String> columns = new TreeSet<>(old.cells().keySet());
        columns.addAll(now.cells().keySet());
        for (String column : columns) {
            Table.Cell was = old.cells().get(column);
            Table.Cell is = now.cells().get(column);
            if (!Objects.equals(was, is)) {
                String head = columns(table, after).head(column);
                changes.add(paper.change(head, value(table, column, was, before), value(table, column, is, after)));
            }
        }
        if (!Objects.equals(old.status(), now.status())) {
            changes.add(paper.change(texts.text("remark.status"), status(old), status(now)));
        }
        if (!old.clause().equals(now.clause())) {
            changes.add(paper.change(paper.text("of-clause"), old.clause(), now.clause()));
        }
        return texts.list(changes);
    }

    private String status(TableRow row) {
        return row.status() == null ? paper.text("as-pack") : texts.text("status." + row.status());
    }

    private String cells(TableDifference table, Pair<TableRow> row) {
        PackWords words = row.after() == null ? before : after;
        List<String> cells = new ArrayList<>();
        row.any().cells().forEach((column, cell) -> cells.add(cell(table, column, cell, words)));
        return texts.list(cells);
    }

    private String cell(TableDifference table, String column, Table.Cell cell, PackWords words) {
        return paper.text("cell", columns(table, words).head(column), value(table, column, cell, words));
    }

    private static ColumnWords columns(TableDifference table, PackWords words) {
        return new ColumnWords(words, Filters.of(words.pack()), table.any());
    }

    private String value(TableDifference table, String column, Table.@Nullable Cell cell, PackWords words) {
        return cell == null
                ? texts.text("any")
                : words.cell(columns(table, words).path(column), cell);
    }
}
