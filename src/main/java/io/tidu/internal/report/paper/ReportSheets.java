package io.tidu.internal.report.paper;

import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of a report as sheets of a spreadsheet: amounts as numbers and days as dates, by the names of the columns, and
 * everything else as text. Not thread-safe.
 */
public final class ReportSheets implements AutoCloseable {
    /** Columns whose cells are numbers where they can be. */
    private static final Set<String> NUMBERS = Set.of(
            "before",
            "after",
            "difference",
            "before_at_most",
            "after_at_most",
            "actual",
            "shortfall",
            "shortfall_alone",
            "enterprises",
            "gaining",
            "more",
            "losing",
            "less",
            "open");

    private static final String DAY = "on";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** A sheet has no more. */
    private static final int MOST_ROWS = 1_048_576;
    /** A cell has a few more. */
    private static final int MOST_CHARACTERS = 32_000;

    private static final int WIDE = 48;
    private static final int NARROW = 12;

    private final SheetWriter writer = new SheetWriter();
    private String name = "";
    private List<String> columns = List.of();
    private int sheets;
    private int rows;

    /**
     * Starts a spreadsheet without sheets.
     *
     * @throws NoClassDefFoundError if the spreadsheet library is not there
     */
    public ReportSheets() {}

    /**
     * Starts a sheet.
     *
     * @param title its name; a sheet that gets full is followed by one with a number behind the name
     * @param names the column names
     */
    public void sheet(String title, List<String> names) {
        name = title;
        columns = List.copyOf(names);
        sheets = 0;
        next();
    }

    private void next() {
        sheets++;
        writer.sheet(
                sheets == 1 ? name : name + " " + sheets,
                columns.stream()
                        .map(c -> new SheetWriter.Column(width(c), false))
                        .toList());
        writer.heading(1, columns);
        rows = 1;
    }

    private static int width(String column) {
        boolean words = column.startsWith("explanation") || column.endsWith("label") || column.endsWith("title");
        return words ? WIDE : Math.max(NARROW, column.length());
    }

    /** Writes a row with a cell for each column. */
    public void row(List<String> cells) {
        if (rows == MOST_ROWS) {
            next();
        }
        rows++;
        List<Grid.Cell> written = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                written.add(cell(i, cells.get(i)));
            }
        }
        writer.row(new Grid.Row(rows, written));
    }

    private Grid.Cell cell(int column, String text) {
        String heading = columns.get(column);
        if (NUMBERS.contains(heading) && NUMBER.matcher(text).matches()) {
            return new Grid.Cell(column + 1, Grid.Kind.NUMBER, text);
        }
        if (heading.equals(DAY)) {
            return new Grid.Cell(column + 1, Grid.Kind.DATE, text);
        }
        String shown = Visible.lines(text);
        boolean tooLong = shown.length() > MOST_CHARACTERS;
        return new Grid.Cell(column + 1, Grid.Kind.TEXT, tooLong ? shown.substring(0, MOST_CHARACTERS) + "…" : shown);
    }

    /** Shows the sheet that was started last before the others. */
    public void lastSheetFirst() {
        writer.lastSheetFirst();
    }

    /** Writes the whole file. */
    public void writeTo(OutputStream out) {
        writer.writeTo(out);
    }

    @Override
    public void close() {
        writer.close();
    }
}
