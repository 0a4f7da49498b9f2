package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an {@code .xlsx} file as people see it, or says which cell can't be read so. Nothing in a
 * spreadsheet is ever calculated or run: formulas, errors, merged cells, macros and passwords are refused. Thread-safe.
 */
public final class SheetReader {
    private SheetReader() {}

    /**
     * Reads a spreadsheet.
     *
     * @param shownFile the file as the user named it
     * @param content its bytes
     * @param mostBytes how large it may be when inflated
     * @param problems where problems go, each with sheet, row and column
     * @return the cells that can be read, which are not all if errors were added; null if it is no spreadsheet that can
     *     be read
     */
    public static @Nullable Grid read(String shownFile, byte[] content, long mostBytes, Problems problems) {
        try {
            return WorkbookReader.read(content, shownFile, mostBytes, problems);
        } catch (NoClassDefFoundError withoutPoi) {
            problems.error("sheet.no-library", Place.of(shownFile));
            return null;
        }
    }
}
