package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.source.cell.CellText;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetReader;
import io.tidu.internal.source.tree.SourceNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a spreadsheet. A cell that can't be read spoils its row and no other; what is wrong
 * with the sheet as a whole spoils its header.
 */
final class SheetRows implements Rows {
    /** Bytes of the file: some twenty thousand enterprises. Larger registers come as CSV, which is read row by row. */
    static final int MOST_BYTES = 8 << 20;

    private static final long MOST_INFLATED_BYTES = 64 << 20;
    private static final int MOST_EXCERPT_CHARACTERS = 160;

    private final String shownName;
    private final InputStream in;
    private Grid grid = new Grid("", List.of(), List.of());
    private Map<Integer, List<Problem>> problems = Map.of();
    private @Nullable Iterator<Row> rows;
    /** Columns below the header; before it is known, as many as a row has. */
    private int width;

    SheetRows(String shownName, InputStream in) {
        this.shownName = shownName;
        this.in = in;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (rows == null) {
            rows = read();
        }
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private Iterator<Row> read() throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        Problems found = new Problems();
        if (content.length > MOST_BYTES) {
            found.error("file.too-large", Place.of(shownName), String.valueOf(MOST_BYTES));
        }
        Grid read = found.hasErrors() ? null : SheetReader.read(shownName, content, MOST_INFLATED_BYTES, found);
        problems = found.list().stream()
                .collect(Collectors.groupingBy(p -> p.place().line()));
        if (read == null || read.rows().isEmpty()) {
            List<Problem> ofAll = read == null ? found.list() : problems.getOrDefault(0, List.of());
            Row refused = new Row(Place.of(shownName), List.of(), null, ofAll, new Written.Whole());
            return (ofAll.isEmpty() ? List.<Row>of() : List.of(refused)).iterator();
        }
        grid = read;
        // One by one: how far a row reaches is known once the header is read.
        return grid.rows().stream().map(this::row).iterator();
    }

    /** What is told of cells above the header is let be, unless it concerns the columns or goes on below. */
    @Override
    public List<Problem> headed(int header, int columns) {
        width = columns;
        Set<Integer> there = grid.rows().stream().map(Grid.Row::number).collect(Collectors.toSet());
        return problems.entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .filter(p -> row.getKey() < header ? isOfTable(p, header) : !there.contains(row.getKey())))
                .toList();
    }

    private boolean isOfTable(Problem problem, int header) {
        Place place = problem.place();
        return place.line() == 0
                || problem.severity() != Severity.ERROR
                || grid.merged().stream()
                        .anyMatch(area -> area.row() == place.line()
                                && area.column() == place.column()
                                && area.lastRow() >= header);
    }

    private Row row(Grid.Row row) {
        List<Problem> found = new ArrayList<>(problems.getOrDefault(row.number(), List.of()));
        List<SourceNode> cells = new ArrayList<>();
        Place start = new Place(shownName, grid.sheet(), row.number(), 0);
        String excerpt = excerpt(row);
        for (Grid.Cell cell : row.cells()) {
            Place place = start.at(cell.column());
            String text = CellText.strip(cell.text());
            if (width > 0 && cell.column() > width) {
                if (!text.isEmpty()) {
                    found.add(Problem.error("sheet.beyond-header", place, text));
                }
            } else {
                blanks(cells, start, cell.column() - 1);
                SourceNode.Kind kind = text.isEmpty() ? SourceNode.Kind.NULL : SourceNode.Kind.PLAIN;
                cells.add(SourceNode.scalar(kind, text, place, excerpt));
            }
        }
        blanks(cells, start, width);
        boolean whole = row.cells().stream().noneMatch(c -> c.kind() == Grid.Kind.UNREADABLE);
        if (!whole && found.isEmpty()) {
            // Of very many problems not all are kept.
            found.add(Problem.error("sheet.unreadable-row", start));
        }
        return new Row(start, cells, null, found, new Written.Cells(List.of(), texts(row)));
    }

    private static List<String> texts(Grid.Row row) {
        List<String> texts = new ArrayList<>();
        for (Grid.Cell cell : row.cells()) {
            while (texts.size() < cell.column() - 1) {
                texts.add("");
            }
            texts.add(cell.written());
        }
        return texts;
    }

    private static void blanks(List<SourceNode> cells, Place start, int until) {
        while (cells.size() < until) {
            cells.add(SourceNode.scalar(SourceNode.Kind.NULL, "", start.at(cells.size() + 1), null));
        }
    }

    private static @Nullable String excerpt(Grid.Row row) {
        long length = row.cells().stream().mapToLong(c -> c.text().length()).sum();
        if (length > MOST_EXCERPT_CHARACTERS) {
            return null;
        }
        String text = row.cells().stream().map(Grid.Cell::text).collect(Collectors.joining(" | "));
        return text.length() > MOST_EXCERPT_CHARACTERS ? null : text;
    }
}
