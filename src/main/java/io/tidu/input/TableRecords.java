package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with one enterprise a row, below a header and perhaps a title above that. With a wrong header no row is read:
 * its cells would get wrong names.
 */
final class TableRecords implements RecordReader {
    private final String shownName;
    private final Rows rows;
    private final Vocabulary vocabulary;
    private final Records records;
    private @Nullable List<CsvColumns.Column> columns;
    private boolean ended;
    /** Of the rows down to the header, where they end, or their cells. */
    private long headerEnd;

    private List<List<String>> header = List.of();
    private Written written = new Written.Whole();
    /** What may be told of the table as a whole, which is told with its first record. */
    private List<Problem> toTell = List.of();

    TableRecords(String shownName, Rows rows, Vocabulary vocabulary, Records records) {
        this.shownName = shownName;
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.records = records;
    }

    @Override
    public @Nullable EnterpriseRecord next() throws IOException {
        if (ended) {
            return null;
        }
        if (columns == null) {
            EnterpriseRecord refused = readHeader();
            if (refused != null) {
                ended = true;
                return refused;
            }
        }
        Rows.Row row = rows.next();
        if (row == null || columns == null) {
            return null;
        }
        written = below(row.written());
        return record(row, columns);
    }

    @Override
    public Written written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Written below(Written row) {
        if (row instanceof Written.Bytes bytes) {
            return new Written.Bytes(bytes.format(), headerEnd, bytes.from(), bytes.to());
        }
        return row instanceof Written.Cells cells ? new Written.Cells(header, cells.texts()) : row;
    }

    /** Reads the header; a record of its errors, or null. */
    private @Nullable EnterpriseRecord readHeader() throws IOException {
        CsvColumns reader = new CsvColumns(vocabulary);
        TableTop top = TableTop.read(rows, reader);
        Rows.Row header = top.header();
        if (header == null) {
            return Records.rejected(Place.of(shownName), "csv.no-header");
        }
        if (header.flaw() != null) {
            return flawed(header, header.flaw());
        }
        Problems problems = new Problems();
        problems.addAll(header.problems());
        if (problems.hasErrors() && header.cells().isEmpty()) {
            return records.of(header.place(), null, problems);
        }
        columns = reader.read(header, problems);
        keep(top, header);
        problems.addAll(rows.headed(header.place().line(), columns.size()));
        top.checkUnits(columns, problems);
        toTell = problems.list();
        return problems.hasErrors() ? records.of(header.place(), null, problems) : null;
    }

    private void keep(TableTop top, Rows.Row named) {
        if (named.written() instanceof Written.Bytes bytes) {
            headerEnd = bytes.to();
        }
        header = Stream.concat(top.above().stream(), Stream.of(named))
                .map(Rows.Row::written)
                .filter(Written.Cells.class::isInstance)
                .map(row -> ((Written.Cells) row).texts())
                .toList();
    }

    private EnterpriseRecord record(Rows.Row row, List<CsvColumns.Column> named) {
        if (row.flaw() != null) {
            return flawed(row, row.flaw());
        }
        if (hasOtherWidth(row, named.size())) {
            return Records.rejected(
                    row.place(), "csv.cells-differ", String.valueOf(row.cells().size()), String.valueOf(named.size()));
        }
        Problems problems = new Problems();
        problems.addAll(toTell);
        toTell = List.of();
        problems.addAll(row.problems());
        return records.of(row.place(), tree(row, named, problems), problems);
    }

    /** Blank cells behind the last column are what programs leave behind. */
    private static boolean hasOtherWidth(Rows.Row row, int width) {
        List<SourceNode> cells = row.cells();
        return cells.size() < width
                || cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isNull());
    }

    private EnterpriseRecord flawed(Rows.Row row, String flaw) {
        ended |= flaw.equals(Records.MERGE_MARKER);
        return Records.flawed(row.place(), flaw);
    }

    /** The same tree that the enterprise would have as JSON. */
    private static SourceNode tree(Rows.Row row, List<CsvColumns.Column> named, Problems problems) {
        CellValues values = new CellValues(problems);
        List<SourceNode.Entry> members = new ArrayList<>();
        Map<String, List<SourceNode.Entry>> parts = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            CsvColumns.Column column = named.get(i);
            SourceNode cell = row.cells().get(i);
            SourceNode value =
                    cell.isNull() ? null : column.isList() ? list(column, cell, problems) : values.read(column, cell);
            if (value == null || value.isNull()) {
                continue;
            }
            if (column.part() != null) {
                parts.computeIfAbsent(column.fact(), fact -> new ArrayList<>())
                        .add(new SourceNode.Entry(column.part(), cell.place(), value));
            } else {
                members.add(new SourceNode.Entry(column.fact(), cell.place(), value));
            }
        }
        parts.forEach((fact, entries) ->
                members.add(new SourceNode.Entry(fact, row.place(), SourceNode.mapping(entries, row.place(), null))));
        return SourceNode.mapping(members, row.place(), null);
    }

    private static @Nullable SourceNode list(CsvColumns.Column column, SourceNode cell, Problems problems) {
        Problems found = new Problems();
        SourceNode node = LocatedJson.read(SourceText.ofCell(cell.text(), cell.place()), found);
        if (node == null) {
            // The place alone tells a spreadsheet's reader little: the column is named.
            problems.add(cell.problem("csv.bad-list", column.header(), cell.describe()));
        } else {
            problems.addAll(found.list());
        }
        return node;
    }
}
