package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.source.sheet.BookSheet;
import io.tidu.internal.source.sheet.SheetBook;
import io.tidu.internal.source.sheet.SheetBook.Tone;
import io.tidu.internal.source.sheet.SheetBook.Value;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as sheets of a spreadsheet: numbers, days and shares as what they are, codes as texts, whatever they
 * look like. Tables may grow side by side; of each only a few rows are kept in memory. Not thread-safe.
 */
public final class XlsxWriter implements AutoCloseable {
    /** A code of 18 characters, of which many are wide, and the arrow of the filter. */
    private static final int CODE = 21;

    private static final int FIGURE = 15;
    private static final int WORDS = 13;
    private static final int SENTENCES = 32;
    private static final int NARROW = 10;
    /** Of the first column, which says whom or what a row is about. */
    private static final int WHOM = 20;
    /** Of columns for programs. */
    private static final int LEAST = 12;

    private static final int LONG = 48;

    private final SheetBook book = new SheetBook();
    private final Messages messages;
    private final Amounts amounts;
    private final String title;
    private final List<String> warnings;

    /**
     * Starts a spreadsheet without sheets.
     *
     * @param title what stands above each sheet and printed page
     * @param warnings what must be seen on each sheet for people, and on each printed page
     * @throws NoClassDefFoundError if the spreadsheet library is not there
     */
    public XlsxWriter(Locale locale, String title, List<String> warnings) {
        this.messages = Messages.in(locale);
        this.amounts = new Amounts(messages);
        this.title = Visible.line(title);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Starts a sheet that people read and print.
     *
     * @param head the table without its rows
     */
    public Rows sheet(Table head) {
        return sheet(head, List.of());
    }

    /**
     * Starts a sheet that people read and print, with what has to be known of it.
     *
     * @param head the table without its rows
     * @param notes a line each, above the table
     */
    public Rows sheet(Table head, List<String> notes) {
        List<String> above = new ArrayList<>();
        above.add(messages.text("document.sheet.title", head.name(), title));
        above.addAll(notes);
        above.addAll(warnings);
        return start(head, above, true);
    }

    /** Starts a sheet that programs read: column names in its first row, and below it nothing but rows. */
    public Rows data(Table head) {
        return start(head, List.of(), false);
    }

    private Rows start(Table head, List<String> above, boolean toRead) {
        List<SheetBook.Column> columns = new ArrayList<>();
        for (Table.Column column : head.columns()) {
            int width = !toRead ? dataWidth(column) : columns.isEmpty() ? firstWidth(column) : width(column);
            String heading = toRead ? amounts.heading(column) : column.heading();
            columns.add(new SheetBook.Column(heading, width, toRead && wraps(column)));
        }
        List<String> header = new ArrayList<>(List.of(title));
        header.addAll(warnings);
        return new Rows(
                head,
                toRead,
                book.sheet(new SheetBook.Setup(
                        head.name(),
                        above,
                        columns,
                        String.join("  ", header),
                        messages.text("document.sheet.page", "&P", "&N"),
                        toRead)));
    }

    /** What stays on its line is what a program compares: codes and numbers. */
    private static boolean wraps(Table.Column column) {
        return column.kind() == Table.Kind.TEXT || column.kind() == Table.Kind.MEASURE;
    }

    private static int dataWidth(Table.Column column) {
        return column.wide() ? LONG : Math.max(LEAST, Columns.of(column.heading()));
    }

    /** A number in a list says nothing of whom a row is about. */
    private static int firstWidth(Table.Column column) {
        return column.kind() == Table.Kind.NUMBER ? NARROW : WHOM;
    }

    private static int width(Table.Column column) {
        return switch (column.kind()) {
            case CODE -> CODE;
            case TEXT -> column.wide() ? SENTENCES : WORDS;
            case NUMBER, DATE -> NARROW;
            case MONEY, SHARE, MEASURE -> FIGURE;
        };
    }

    /** Writes the whole file. */
    public void writeTo(OutputStream out) {
        book.writeTo(out);
    }

    @Override
    public void close() {
        book.close();
    }

    /** The rows of a sheet. */
    public final class Rows {
        private final Table head;
        private final boolean toRead;
        private final BookSheet sheet;

        private Rows(Table head, boolean toRead, BookSheet sheet) {
            this.head = head;
            this.toRead = toRead;
            this.sheet = sheet;
        }

        /** Adds a row with a cell for each column. */
        public void row(List<Table.Cell> cells) {
            sheet.row(values(cells));
        }

        /** Adds a last row of sums. */
        public void totals(List<Table.Cell> cells) {
            sheet.sums(values(cells));
        }

        private List<Value> values(List<Table.Cell> cells) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                values.add(value(head.columns().get(i), cells.get(i)));
            }
            return values;
        }

        private Value value(Table.Column column, Table.Cell cell) {
            String text = Visible.lines(cell.text().plain());
            String shown = cell.sign() == null ? text : cell.sign().character() + " " + text;
            BigDecimal number = cell.number();
            if (number == null) {
                return new Value(shown, null, cell.day(), "", tone(cell.sign()));
            }
            return toRead
                    ? amounts.value(column.kind(), cell, number, shown, tone(cell.sign()))
                    : new Value(shown, number, null, Amounts.ANY, Tone.PLAIN);
        }
    }

    private static Tone tone(@Nullable Sign sign) {
        if (sign == null) {
            return Tone.PLAIN;
        }
        return switch (sign) {
            case MET, MORE -> Tone.GOOD;
            case NOT_MET, LESS -> Tone.BAD;
            case UNDETERMINED -> Tone.OPEN;
            case NEEDS_REVIEW -> Tone.REVIEW;
            case ASIDE -> Tone.QUIET;
            case TO_DO -> Tone.PLAIN;
        };
    }
}
