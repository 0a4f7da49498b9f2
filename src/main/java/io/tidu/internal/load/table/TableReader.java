package io.tidu.internal.load.table;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table strictly, from CSV (UTF-8, a header row, commas) or the first sheet of a spreadsheet. Thread-safe;
 * whatever can't be understood is a problem with file, row and column, never a guess.
 */
public final class TableReader {
    /** Bytes in one file. */
    public static final int MOST_BYTES = 1_048_576;
    /** Bytes of a spreadsheet when it is inflated. */
    public static final int MOST_INFLATED_BYTES = 8 << 20;
    /** Rows below the header. */
    public static final int MOST_ROWS = Table.MOST_ROWS;
    /** Columns. */
    public static final int MOST_COLUMNS = 60;

    private TableReader() {}

    /**
     * Reads the bytes of a file: as a spreadsheet if its name ends in {@code .xlsx}, else as CSV.
     *
     * @param name the table's name
     * @param shownFile the file as the user named it
     * @param content the bytes
     * @param problems where problems are added
     * @return the table without the rows that can't be understood, so that rules can still be checked against its
     *     columns; nothing may be decided with it if problems were added. Empty if the header can't be understood.
     */
    public static Optional<Table> read(String name, String shownFile, byte[] content, Problems problems) {
        return TableLines.read(shownFile, content, problems).flatMap(l -> read(name, l));
    }

    private static Optional<Table> read(String name, TableLines table) {
        TableProblems problems = table.problems();
        List<TableLine> lines = table.lines();
        if (lines.isEmpty()) {
            problems.atFile("table.empty");
            return Optional.empty();
        }
        TableLine first = lines.get(0);
        if (first.cells().stream().anyMatch(c -> c.form() == TableLine.Form.UNREADABLE)) {
            return Optional.empty();
        }
        if (first.cells().size() == 1 && first.cells().get(0).text().matches(".*[;\t；，].*")) {
            problems.at(first, "table.separator");
            return Optional.empty();
        }
        if (first.cells().size() > MOST_COLUMNS) {
            problems.at(first, "table.too-many-columns", String.valueOf(MOST_COLUMNS));
            return Optional.empty();
        }
        if (lines.size() - 1 > MOST_ROWS) {
            problems.atFile("table.too-many-rows", String.valueOf(MOST_ROWS));
            return Optional.empty();
        }
        return Header.read(first, problems).map(header -> rows(name, header, table));
    }

    private static Table rows(String name, Header header, TableLines table) {
        TableProblems problems = table.problems();
        List<TableLine> lines = table.lines();
        List<TableLine> below = lines.subList(1, lines.size());
        if (below.isEmpty() && table.whole() && problems.count() == 0) {
            problems.at(lines.get(0), "table.no-rows");
        }
        RowReader reader = new RowReader(problems, header);
        List<TableRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (TableLine line : below) {
            TableRow row = reader.read(line);
            if (row == null) {
                continue;
            }
            Integer earlier = seen.putIfAbsent(row.key(), line.number());
            if (earlier == null) {
                rows.add(row);
            } else {
                problems.at(line, "table.duplicate-row", String.valueOf(earlier));
            }
        }
        List<Table.Input> inputs =
                header.inputs().stream().map(Header.Input::input).toList();
        return new Table(name, header.names(), inputs, header.outputs(), rows);
    }
}
