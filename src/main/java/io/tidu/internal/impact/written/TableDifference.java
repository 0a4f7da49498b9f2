package io.tidu.internal.impact.written;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which a table differs.
 *
 * @param before the table as it was; null if it is new
 * @param after the table as it is; null if it is gone
 * @param rows its rows that differ, those of which one became another as one
 */
public record TableDifference(
        @Nullable Table before, @Nullable Table after, List<Pair<TableRow>> rows) {
    /** So many rows on either side at most are held against one another to see which became which. */
    private static final int MOST_COMPARED = 300;

    /** Copies the list. */
    public TableDifference {
        rows = List.copyOf(rows);
    }

    /** One of the two tables that is there. */
    public Table any() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    static TableDifference of(@Nullable Table before, @Nullable Table after) {
        List<TableRow> gone = new ArrayList<>(rows(before));
        List<TableRow> added = new ArrayList<>(rows(after));
        List<Pair<TableRow>> pairs = new ArrayList<>();
        match(gone, added, TableDifference::all, pairs, false);
        match(gone, added, r -> what(r, before == null ? after : before), pairs, true);
        similar(gone, added, pairs);
        gone.forEach(r -> pairs.add(new Pair<>(r, null)));
        added.forEach(r -> pairs.add(new Pair<>(null, r)));
        pairs.sort(Comparator.comparing(p -> p.any().place().line()));
        return new TableDifference(before, after, pairs);
    }

    private static List<TableRow> rows(@Nullable Table table) {
        return table == null
                ? List.of()
                : table.rows().stream()
                        .sorted(Comparator.comparing(r -> r.place().line()))
                        .toList();
    }

    /** Takes away the rows of both sides that have the same key, and keeps them as changes if they are some. */
    private static void match(
            List<TableRow> gone,
            List<TableRow> added,
            Function<TableRow, String> key,
            List<Pair<TableRow>> pairs,
            boolean areChanges) {
        Map<String, List<TableRow>> left = new HashMap<>();
        gone.forEach(
                r -> left.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
        List<TableRow> matched = new ArrayList<>();
        for (TableRow row : List.copyOf(added)) {
            List<TableRow> same = left.getOrDefault(key.apply(row), List.of());
            if (!same.isEmpty()) {
                TableRow old = same.remove(0);
                matched.add(old);
                added.remove(row);
                if (areChanges) {
                    pairs.add(new Pair<>(old, row));
                }
            }
        }
        gone.removeAll(matched);
    }

    private static String all(TableRow row) {
        return row.cells() + " " + row.clause() + " " + row.status();
    }

    /** What a row is about: the cells it is looked up by, else its texts. */
    private static String what(TableRow row, @Nullable Table table) {
        Set<String> outputs = new TreeSet<>();
        if (table != null) {
            table.outputs().forEach(o -> outputs.add(o.name()));
        }
        SortedMap<String, Table.Cell> about = new TreeMap<>(row.cells());
        about.keySet().removeAll(outputs);
        if (about.isEmpty()) {
            row.cells().forEach((column, cell) -> {
                if (cell instanceof Table.Cell.Text) {
                    about.put(column, cell);
                }
            });
        }
        return about.toString();
    }

    /** A row of which at least half the cells are the same has become the other: an edge was moved. */
    private static void similar(List<TableRow> gone, List<TableRow> added, List<Pair<TableRow>> pairs) {
        if (gone.size() > MOST_COMPARED || added.size() > MOST_COMPARED) {
            return;
        }
        for (TableRow row : List.copyOf(added)) {
            TableRow nearest = null;
            int most = 0;
            for (TableRow old : gone) {
                int same = same(old, row);
                if (2 * same >= Math.max(old.cells().size(), row.cells().size()) && same > most) {
                    most = same;
                    nearest = old;
                }
            }
            if (nearest != null) {
                pairs.add(new Pair<>(nearest, row));
                gone.remove(nearest);
                added.remove(row);
            }
        }
    }

    private static int same(TableRow one, TableRow other) {
        return (int) one.cells().entrySet().stream()
                .filter(e -> e.getValue().equals(other.cells().get(e.getKey())))
                .count();
    }
}
