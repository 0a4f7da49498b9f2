package io.tidu.pack.table;

import io.tidu.diagnostic.Problems;
import io.tidu.pack.yaml.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table strictly from CSV: UTF-8, a header row, commas. Thread-safe; whatever can't be understood is a problem
 * with file, row and column, never a guess.
 */
public final class TableReader {
    /** Bytes in one file. */
    public static final int MOST_BYTES = 1_048_576;
    /** Rows below the header. */
    public static final int MOST_ROWS = 5_000;
    /** Columns. */
    public static final int MOST_COLUMNS = 60;

    private TableReader() {}

    /**
     * Reads the bytes of a file.
     *
     * @param name the table's name
     * @param shownFile the file as the user named it
     * @param content the bytes
     * @param problems where problems are added
     * @return the table without the rows that can't be understood, so that rules can still be checked against its
     *     columns; nothing may be decided with it if problems were added. Empty if the header can't be understood.
     */
    public static Optional<Table> read(String name, String shownFile, byte[] content, Problems problems) {
        TableProblems own = new TableProblems(problems, shownFile);
        if (content.length > MOST_BYTES) {
            own.atFile("file.too-large", String.valueOf(MOST_BYTES));
            return Optional.empty();
        }
        String text = SourceText.decode(content);
        if (text == null) {
            own.atFile("file.not-utf8");
            return Optional.empty();
        }
        return read(name, SourceText.ofFile(shownFile, text), own);
    }

    /** As {@link #read(String, String, byte[], Problems)}, for a text. */
    public static Optional<Table> read(String name, String shownFile, String text, Problems problems) {
        return read(name, SourceText.ofFile(shownFile, text), new TableProblems(problems, shownFile));
    }

    private static Optional<Table> read(String name, SourceText source, TableProblems problems) {
        List<CsvLine> lines = new CsvText(source, problems).lines();
        if (lines.isEmpty()) {
            problems.atFile("table.empty");
            return Optional.empty();
        }
        CsvLine first = lines.get(0);
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
        return Header.read(first, problems).map(header -> table(name, header, lines, problems));
    }

    private static Table table(String name, Header header, List<CsvLine> lines, TableProblems problems) {
        List<CsvLine> below = lines.subList(1, lines.size());
        if (below.isEmpty() && problems.count() == 0) {
            problems.at(lines.get(0), "table.no-rows");
        }
        RowReader reader = new RowReader(problems, header);
        List<Table.Row> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CsvLine line : below) {
            Table.Row row = reader.read(line);
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
        return new Table(name, header.names(), List.copyOf(header.inputs().keySet()), header.outputs(), rows);
    }
}
