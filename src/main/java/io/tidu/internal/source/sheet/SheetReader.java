package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an {@code .xlsx} file as people see it, or says which cell can't be read so. Nothing in a
 * spreadsheet is ever calculated or run: formulas, errors, merged cells, macros and passwords are refused. Thread-safe.
 */
public final class SheetReader {
    private SheetReader() {}

    /**
     * Opens a spreadsheet of any length, to be read row by row.
     *
     * @param shownFile the file as the user named it
     * @param content its bytes, which stay open until the sheet is closed; the caller closes them
     * @param mostBytes how large it may be when inflated
     * @param problems where it goes why it can't be read
     * @return the sheet, or null if it is no spreadsheet that can be read
     */
    public static @Nullable SheetStream open(
            String shownFile, SeekableByteChannel content, long mostBytes, Problems problems) {
        try {
            return SheetStream.open(shownFile, content, mostBytes, problems);
        } catch (NoClassDefFoundError withoutPoi) {
            problems.error("sheet.no-library", Place.of(shownFile));
            return null;
        }
    }

    private static @Nullable SheetStream open(String shownFile, byte[] content, long mostBytes, Problems problems) {
        try {
            return SheetStream.open(shownFile, content, mostBytes, problems);
        } catch (NoClassDefFoundError withoutPoi) {
            problems.error("sheet.no-library", Place.of(shownFile));
            return null;
        }
    }

    /**
     * Reads a small spreadsheet as a whole.
     *
     * @param shownFile the file as the user named it
     * @param content its bytes
     * @param most how many bytes it may have when inflated, and how many characters its cells may show together
     * @param problems where problems go, each with sheet, row and column
     * @return the cells that can be read, which are not all if errors were added; null if it is no spreadsheet that can
     *     be read
     */
    public static @Nullable Grid read(String shownFile, byte[] content, long most, Problems problems) {
        try (SheetStream sheet = open(shownFile, content, most, problems)) {
            return sheet == null ? null : grid(sheet, most, problems);
        } catch (ProblemException tooMuch) {
            problems.addAll(tooMuch.problems());
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Grid grid(SheetStream sheet, long most, Problems problems) {
        List<Grid.Row> rows = new ArrayList<>();
        problems.addAll(sheet.problems());
        long left = most;
        for (SheetStream.Row row = sheet.next(); row != null; row = sheet.next()) {
            for (Grid.Cell cell : row.row().cells()) {
                left -= cell.text().length();
                if (left < 0) {
                    Place place = sheet.place(row.row().number(), cell.column());
                    throw new ProblemException(Problem.error("sheet.too-much-text", place, String.valueOf(most)));
                }
            }
            problems.addAll(row.problems());
            rows.add(row.row());
        }
        sheet.merged().forEach(area -> problems.add(sheet.merged(area, area.row())));
        return new Grid(sheet.sheet(), rows, sheet.merged());
    }
}
