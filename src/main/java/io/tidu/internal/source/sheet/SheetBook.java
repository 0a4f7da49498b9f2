package io.tidu.internal.source.sheet;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet to read and to print: several sheets that grow side by side, each row by row; only a few rows of each
 * are kept in memory. Texts are written as texts, whatever they look like. A sheet that gets full goes on in another.
 * Not thread-safe.
 */
public final class SheetBook implements AutoCloseable {
    /** A sheet has no more. */
    private static final int MOST_ROWS = 1_048_576;

    private final SheetFile file = new SheetFile(true);
    private final SheetStyles styles = new SheetStyles(file.book());
    private final List<BookSheet> sheets = new ArrayList<>();
    private final int mostRows;

    /**
     * Starts a spreadsheet without sheets.
     *
     * @throws NoClassDefFoundError if the spreadsheet library is not there
     */
    public SheetBook() {
        this(MOST_ROWS);
    }

    SheetBook(int mostRows) {
        this.mostRows = mostRows;
    }

    /** What a cell makes of what it says, by colour; its text says so itself. */
    public enum Tone {
        /** Nothing. */
        PLAIN,
        /** It is well. */
        GOOD,
        /** It is not. */
        BAD,
        /** It is not known. */
        OPEN,
        /** A person has to look. */
        REVIEW,
        /** It is there for completeness. */
        QUIET
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param width in half-width characters
     * @param wraps whether what does not fit goes on in a line below
     */
    public record Column(String heading, int width, boolean wraps) {}

    /**
     * What stands in a cell; a number or a day if there is one and spreadsheets can hold it, else its text.
     *
     * @param text in words
     * @param number the number, or null
     * @param day the day, or null
     * @param format how a number is shown
     */
    public record Value(
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            String format,
            Tone tone) {}

    /**
     * How a sheet is set up.
     *
     * @param name its name, which no other has; characters that it can't have are replaced
     * @param above lines above the headings; the first is the title, the others are warnings
     * @param header what stands above each printed page
     * @param footer what stands below it; {@code &P} is its number and {@code &N} how many there are
     * @param toRead whether people read and print it: in boxes, filtered, all columns on one page; else rows alone
     */
    public record Setup(
            String name, List<String> above, List<Column> columns, String header, String footer, boolean toRead) {
        /** Copies the lists. */
        public Setup {
            above = List.copyOf(above);
            columns = List.copyOf(columns);
        }
    }

    /** Starts a sheet behind the others; rows may be added to any of them until the end. */
    public BookSheet sheet(Setup setup) {
        BookSheet sheet = new BookSheet(file.book(), styles, setup, mostRows);
        sheets.add(sheet);
        return sheet;
    }

    /** Writes the whole file. */
    public void writeTo(OutputStream out) {
        int order = 0;
        for (BookSheet sheet : sheets) {
            for (SXSSFSheet part : sheet.parts()) {
                file.book().setSheetOrder(part.getSheetName(), order);
                order++;
            }
            sheet.endPart();
        }
        file.book().setActiveSheet(0);
        file.book().setSelectedTab(0);
        file.writeTo(out);
    }

    @Override
    public void close() {
        file.close();
    }
}
