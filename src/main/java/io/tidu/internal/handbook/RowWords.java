package io.tidu.internal.handbook;

import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.TableDifference;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row that differs, in words. */
final class RowWords {
    private final DifferenceWords all;
    private final HandbookTexts texts;
    private final PackWords before;
    private final PackWords after;

    RowWords(DifferenceWords all, PackWords before, PackWords after) {
        this.all = all;
        this.texts = all.texts();
        this.before = before;
        this.after = after;
    }

    ToldDifference of(TableDifference table, Pair<TableRow> row) {
        TableRow old = row.before();
        TableRow now = row.after();
        String place = all.place(row, TableRow::place);
        PackWords words = now == null ? before : after;
        String clause = clause(words, row.any().clause());
        if (old != null && now != null) {
            return new ToldDifference(row, true, about(table, old, now), changes(table, old, now), clause, place);
        }
        String id = old == null ? "difference.row-new" : "difference.row-gone";
        return new ToldDifference(
                row,
                false,
                texts.text(id, words.table(table.any().name()), cells(table, row.any(), words)),
                List.of(),
                clause,
                place);
    }

    private String clause(PackWords words, String id) {
        return words.pack().folder().clauses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .map(c -> id + " " + texts.of(c.title()))
                .orElse(id);
    }

    /** What a changed row is about: the cells by which it is found, and its texts, that did not change. */
    private String about(TableDifference table, TableRow old, TableRow now) {
        List<String> same = new ArrayList<>();
        now.cells().forEach((column, cell) -> {
            boolean isText = cell instanceof Table.Cell.Text
                    || table.any().output(column).isEmpty();
            if (cell.equals(old.cells().get(column)) && isText) {
                same.add(cell(table, column, cell, after));
            }
        });
        return texts.list(same);
    }

    private List<ToldDifference.Part> changes(TableDifference table, TableRow old, TableRow now) {
        List<ToldDifference.Part> changes = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(table.any().columns());
        columns.addAll(old.cells().keySet());
        columns.addAll(now.cells().keySet());
        for (String column : columns) {
            Table.Cell was = old.cells().get(column);
            Table.Cell is = now.cells().get(column);
            if (!Objects.equals(was, is)) {
                changes.add(new ToldDifference.Part(
                        head(table, column, after),
                        value(table, column, was, before),
                        value(table, column, is, after)));
            }
        }
        if (!Objects.equals(old.status(), now.status())) {
            changes.add(new ToldDifference.Part(texts.text("remark.status"), status(old), status(now)));
        }
        if (!old.clause().equals(now.clause())) {
            changes.add(new ToldDifference.Part(texts.text("difference.of-clause"), old.clause(), now.clause()));
        }
        return changes;
    }

    private String status(TableRow row) {
        return row.status() == null ? texts.text("difference.as-pack") : texts.text("status." + row.status());
    }

    private String cells(TableDifference table, TableRow row, PackWords words) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach((column, cell) -> cells.add(cell(table, column, cell, words)));
        return texts.list(cells);
    }

    private String cell(TableDifference table, String column, Table.Cell cell, PackWords words) {
        boolean named = cell instanceof Table.Cell.Text text && isNamed(table, text.value(), words);
        String head = named ? "" : head(table, column, words);
        String value = value(table, column, cell, words);
        return head.isEmpty() ? value : texts.text("difference.cell", head, value);
    }

    /** Whether people call it something that says what it is without the column's head: a row, a tier, an item. */
    private static boolean isNamed(TableDifference table, String word, PackWords words) {
        PackManifest manifest = words.pack().manifest();
        return !words.row(table.any().name(), word).isEmpty()
                || manifest.targets().containsKey(word)
                || manifest.items().containsKey(word);
    }

    private static ColumnWords columns(TableDifference table, PackWords words) {
        return new ColumnWords(words, Filters.of(words.pack()), table.any());
    }

    /** What a column is called; empty if nobody called it anything. */
    private static String head(TableDifference table, String column, PackWords words) {
        String head = columns(table, words).head(column);
        return column.startsWith(head) ? "" : head;
    }

    private String value(TableDifference table, String column, Table.@Nullable Cell cell, PackWords words) {
        return cell == null ? texts.text("any") : columns(table, words).cell(column, cell);
    }
}
