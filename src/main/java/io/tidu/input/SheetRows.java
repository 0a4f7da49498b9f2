package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.cell.CellText;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetReader;
import io.tidu.internal.source.sheet.SheetStream;
import io.tidu.internal.source.tree.SourceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a spreadsheet. A cell that can't be read spoils its row and no other, as does a merged
 * area each row that it reaches into; what is wrong with the sheet as a whole spoils its header.
 */
final class SheetRows implements Rows {
    /** As many rows as the format has, with some hundred columns; time, and no memory, is what they cost. */
    private static final long MOST_INFLATED_BYTES = 4L << 30;

    private static final int MOST_EXCERPT_CHARACTERS = 160;

    private final String shownName;
    private final InputStream in;
    private @Nullable SeekableCopy copy;
    private @Nullable SheetStream sheet;
    private boolean started;
    private boolean ended;
    /** Columns below the header; before it is known, as many as a row has. */
    private int width;

    SheetRows(String shownName, InputStream in) {
        this.shownName = shownName;
        this.in = in;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (ended) {
            return null;
        }
        if (sheet == null) {
            Row refused = open();
            if (refused != null) {
                ended = true;
                return refused;
            }
        }
        for (SheetStream.Row row = read(); row != null; row = read()) {
            Row next = row(row);
            if (!next.isBlank()) {
                started = true;
                return next;
            }
        }
        ended = true;
        List<Problem> ofAll = sheet == null ? List.of() : sheet.problems();
        return started || ofAll.isEmpty() ? null : refused(ofAll);
    }

    private SheetStream.@Nullable Row read() throws IOException {
        try {
            return sheet == null ? null : sheet.next();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private Row refused(List<Problem> problems) {
        return new Row(Place.of(shownName), List.of(), null, problems, new Written.Whole());
    }

    /** Opens the sheet; a row of what is wrong if that can't be done. */
    private @Nullable Row open() throws IOException {
        SeekableCopy file = SeekableCopy.of(in);
        copy = file;
        Problems found = new Problems();
        SheetStream read = SheetReader.open(shownName, file.channel(), MOST_INFLATED_BYTES, found);
        sheet = read;
        return read == null ? refused(found.list()) : null;
    }

    /** What is told of cells above the header is let be, unless it goes on below. */
    @Override
    public List<Problem> headed(int header, int columns) {
        width = columns;
        SheetStream read = sheet;
        if (read == null) {
            return List.of();
        }
        Stream<Problem> areas = read.merged().stream()
                .filter(area -> area.row() <= header && area.lastRow() >= header)
                .map(area -> read.merged(area, area.row()));
        return Stream.concat(read.problems().stream(), areas).toList();
    }

    private Row row(SheetStream.Row read) {
        Grid.Row row = read.row();
        List<Problem> found = new ArrayList<>(read.problems());
        if (sheet != null && width > 0) {
            found.addAll(sheet.mergedInto(row.number()));
        }
        List<SourceNode> cells = new ArrayList<>();
        Place start = sheet == null ? Place.of(shownName) : sheet.place(row.number(), 0);
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

    @Override
    public void close() throws IOException {
        try {
            if (sheet != null) {
                sheet.close();
            }
        } finally {
            if (copy != null) {
                copy.close();
            }
        }
    }
}
