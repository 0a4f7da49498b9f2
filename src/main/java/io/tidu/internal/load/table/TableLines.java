package io.tidu.internal.load.table;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetReader;
import io.tidu.internal.source.tree.HiddenCharacters;
import io.tidu.internal.source.tree.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a table in which something is written, whatever kind of file it is kept in.
 *
 * @param lines the lines, without those that can't be read
 * @param problems where those of the table go
 * @param whole whether no line or cell is left out
 */
record TableLines(List<TableLine> lines, TableProblems problems, boolean whole) {
    static final String SPREADSHEET = ".xlsx";
    private static final int MOST_EXCERPT_CHARACTERS = 1_000;

    TableLines {
        lines = List.copyOf(lines);
    }

    /** Empty, with problems added, if it can't be read at all, or not its first line. */
    static Optional<TableLines> read(String shownFile, byte[] content, Problems problems) {
        if (content.length > TableReader.MOST_BYTES) {
            new TableProblems(problems, shownFile, null)
                    .atFile("file.too-large", String.valueOf(TableReader.MOST_BYTES));
            return Optional.empty();
        }
        return shownFile.endsWith(SPREADSHEET)
                ? sheet(shownFile, content, problems)
                : text(shownFile, content, problems);
    }

    private static Optional<TableLines> text(String shownFile, byte[] content, Problems problems) {
        TableProblems own = new TableProblems(problems, shownFile, null);
        Problems ofText = new Problems();
        SourceText text = SourceText.of(content, shownFile, ofText);
        ofText.list().forEach(own::add);
        if (text == null) {
            return Optional.empty();
        }
        List<TableLine> lines = new CsvTable(text, own).lines();
        return Optional.of(new TableLines(lines, own, own.count() == 0));
    }

    private static Optional<TableLines> sheet(String shownFile, byte[] content, Problems problems) {
        Problems ofCells = new Problems();
        Grid grid = SheetReader.read(shownFile, content, TableReader.MOST_INFLATED_BYTES, ofCells);
        TableProblems own = new TableProblems(problems, shownFile, grid == null ? null : grid.sheet());
        ofCells.list().forEach(own::add);
        if (grid == null) {
            return Optional.empty();
        }
        List<TableLine> lines = new ArrayList<>();
        int width = grid.rows().isEmpty() ? 0 : width(grid.rows().get(0));
        for (Grid.Row row : grid.rows()) {
            TableLine line = line(row, width);
            if (isVisible(line, own) && isBelowHeader(line, width, own)) {
                lines.add(line);
            }
        }
        return Optional.of(new TableLines(lines, own, isWhole(grid, lines.size())));
    }

    private static boolean isWhole(Grid grid, int lines) {
        return lines == grid.rows().size()
                && grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .noneMatch(c -> c.kind() == Grid.Kind.UNREADABLE);
    }

    private static int width(Grid.Row row) {
        return row.cells().isEmpty()
                ? 0
                : row.cells().get(row.cells().size() - 1).column();
    }

    /** A row with a cell for each column of the header, and those beyond it in which something is written. */
    private static TableLine line(Grid.Row row, int width) {
        List<TableLine.Cell> cells = new ArrayList<>();
        for (Grid.Cell cell : row.cells()) {
            blanks(cells, cell.column() - 1);
            cells.add(new TableLine.Cell(cell.text(), cell.column(), form(cell.kind())));
        }
        blanks(cells, width);
        return new TableLine(row.number(), cells, excerpt(cells));
    }

    /** Null where it would be too long to show: every row would keep a copy of its texts. */
    private static @Nullable String excerpt(List<TableLine.Cell> cells) {
        long length = cells.stream().mapToLong(c -> c.text().length()).sum();
        return length > MOST_EXCERPT_CHARACTERS
                ? null
                : cells.stream().map(TableLine.Cell::text).collect(Collectors.joining(" | "));
    }

    private static TableLine.Form form(Grid.Kind kind) {
        return switch (kind) {
            case TEXT -> TableLine.Form.TYPED;
            case NUMBER, DATE, FLAG -> TableLine.Form.HELD;
            case UNREADABLE -> TableLine.Form.UNREADABLE;
        };
    }

    private static void blanks(List<TableLine.Cell> cells, int until) {
        while (cells.size() < until) {
            cells.add(new TableLine.Cell("", cells.size() + 1, TableLine.Form.TYPED));
        }
    }

    private static boolean isBelowHeader(TableLine line, int width, TableProblems problems) {
        if (line.cells().size() <= width) {
            return true;
        }
        TableLine.Cell last = line.cells().get(line.cells().size() - 1);
        problems.at(line, last.column(), "sheet.beyond-header", last.text());
        return false;
    }

    private static boolean isVisible(TableLine line, TableProblems problems) {
        for (TableLine.Cell cell : line.cells()) {
            OptionalInt hidden = HiddenCharacters.firstIn(cell.text(), false);
            if (hidden.isPresent()) {
                String name = HiddenCharacters.nameAt(cell.text(), hidden.getAsInt());
                problems.at(line, cell.column(), "table.hidden-character", name);
                return false;
            }
        }
        return true;
    }
}
