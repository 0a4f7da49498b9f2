package io.tidu.pack.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.sheet.Grid;
import io.tidu.pack.sheet.SheetReader;
import io.tidu.pack.yaml.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private @Nullable Iterator<Row> rows;

    SheetRows(String shownName, InputStream in) {
        this.shownName = shownName;
        this.in = in;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (rows == null) {
            rows = read().iterator();
        }
        return rows.hasNext() ? rows.next() : null;
    }

    private List<Row> read() throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        Problems problems = new Problems();
        if (content.length > MOST_BYTES) {
            problems.error("file.too-large", Place.of(shownName), String.valueOf(MOST_BYTES));
        }
        Grid grid = problems.hasErrors() ? null : SheetReader.read(shownName, content, MOST_INFLATED_BYTES, problems);
        SortedMap<Integer, List<Problem>> byRow = problems.list().stream()
                .collect(Collectors.groupingBy(p -> p.place().line(), TreeMap::new, Collectors.toList()));
        List<Problem> ofAll = byRow.getOrDefault(0, List.of());
        if (grid == null || grid.rows().isEmpty()) {
            return ofAll.isEmpty() ? List.of() : List.of(new Row(Place.of(shownName), List.of(), null, ofAll));
        }
        List<Problem> ofHeader = new ArrayList<>();
        Set<Integer> there = grid.rows().stream().map(Grid.Row::number).collect(Collectors.toSet());
        byRow.forEach((row, found) -> ofHeader.addAll(there.contains(row) ? List.of() : found));
        byRow.merge(grid.rows().get(0).number(), ofHeader, (own, more) -> {
            List<Problem> all = new ArrayList<>(own);
            all.addAll(more);
            return all;
        });
        int width = last(grid.rows().get(0));
        return grid.rows().stream()
                .map(r -> row(grid.sheet(), r, width, byRow.getOrDefault(r.number(), List.of())))
                .toList();
    }

    private static int last(Grid.Row row) {
        return row.cells().get(row.cells().size() - 1).column();
    }

    private Row row(String sheet, Grid.Row row, int width, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        List<Node> cells = new ArrayList<>();
        Place start = new Place(shownName, sheet, row.number(), 0);
        String excerpt = excerpt(row);
        for (Grid.Cell cell : row.cells()) {
            Place place = start.at(cell.column());
            if (cell.column() > width) {
                problems.add(Problem.error("sheet.beyond-header", place, cell.text()));
            } else {
                blanks(cells, start, cell.column() - 1);
                Node.Kind kind = cell.kind() == Grid.Kind.UNREADABLE ? Node.Kind.NULL : Node.Kind.PLAIN;
                cells.add(Node.scalar(kind, cell.text(), place, excerpt));
            }
        }
        blanks(cells, start, width);
        boolean whole = row.cells().stream().noneMatch(c -> c.kind() == Grid.Kind.UNREADABLE);
        if (!whole && problems.isEmpty()) {
            // Of very many problems not all are kept.
            problems.add(Problem.error("sheet.unreadable-row", start));
        }
        return new Row(start, cells, null, problems);
    }

    private static void blanks(List<Node> cells, Place start, int until) {
        while (cells.size() < until) {
            cells.add(Node.scalar(Node.Kind.NULL, "", start.at(cells.size() + 1), null));
        }
    }

    private static @Nullable String excerpt(Grid.Row row) {
        String text = row.cells().stream().map(Grid.Cell::text).collect(Collectors.joining(" | "));
        return text.length() > MOST_EXCERPT_CHARACTERS ? null : text;
    }
}
