package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet as people see them. Not thread-safe. */
final class CellReader {
    /** Characters of one text, as in files of text; more is a page in a cell, or an attack. */
    static final int MOST_CHARACTERS = 10_000;
    /** Characters of which the file's own are kept, as many as a spreadsheet program lets one type. */
    static final int MOST_HELD = 32_767;
    /** Stands for a text of which nothing can be kept. */
    static final String FAR_TOO_LONG = "…".repeat(MOST_CHARACTERS + 1);

    private static final int MOST_QUOTED = 120;
    private static final Set<String> YES = Set.of("1", "true");
    private static final Set<String> FLAGS = Set.of("1", "true", "0", "false", "");

    private final boolean from1904;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final Place sheet;
    private List<Problem> problems = new ArrayList<>();
    private Place row;
    private int charactersLeft;

    /**
     * For the cells of one sheet.
     *
     * @param from1904 whether its workbook counts days from 1904, as some made on a Mac do
     * @param texts the texts of its workbook
     * @param formats the formats of its workbook
     * @param sheet the sheet as a place
     */
    CellReader(boolean from1904, SharedTexts texts, CellFormats formats, Place sheet) {
        this.from1904 = from1904;
        this.texts = texts;
        this.formats = formats;
        this.sheet = sheet;
        this.row = sheet;
    }

    /** The cells of a row in which people see something; one that can't be read with a problem. */
    SheetStream.Row read(RawRow raw) throws IOException {
        problems = new ArrayList<>();
        charactersLeft = RawRows.MOST_IN_ROW;
        row = new Place(sheet.file(), sheet.sheet(), raw.number(), 0);
        List<Grid.Cell> read = new ArrayList<>();
        for (RawRow.Cell cell : raw.cells()) {
            if (!isBlank(cell)) {
                read.add(read(cell));
            }
        }
        if (raw.twice()) {
            // Of two cells in one place one program keeps the last, another the first.
            problems.add(Problem.error("sheet.twice", row));
        }
        return new SheetStream.Row(new Grid.Row(raw.number(), read), problems);
    }

    /**
     * Checks that a row can be read, if perhaps not each of its cells.
     *
     * @throws IllegalArgumentException if a cell is of no known type, or refers to what the file does not have
     */
    void check(RawRow raw) {
        for (RawRow.Cell cell : raw.cells()) {
            boolean says = switch (cell.type()) {
                case "s" -> cell.value() == null || texts.has(cell.shared());
                case "b" -> cell.value() == null || FLAGS.contains(cell.value().strip());
                case "n", "str", "inlineStr", "e", "d" -> true;
                default -> false;
            };
            if (!says || !formats.has(cell.style())) {
                throw new IllegalArgumentException("cell");
            }
        }
    }

    /** Whether nobody sees anything in a row. */
    boolean isBlank(RawRow row) {
        for (RawRow.Cell cell : row.cells()) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody sees anything in a cell. */
    private boolean isBlank(RawRow.Cell cell) {
        if (cell.formula() != null) {
            return false;
        }
        return switch (cell.type()) {
            case "n" -> cell.value() == null;
            case "s" -> cell.shared() < 0 || texts.isBlank(cell.shared());
            case "inlineStr", "str" -> own(cell).isEmpty();
            default -> false;
        };
    }

    private static String own(RawRow.Cell cell) {
        String text = cell.type().equals("inlineStr") && cell.text() != null ? cell.text() : cell.value();
        return text == null ? "" : text.strip();
    }

    private Grid.Cell read(RawRow.Cell cell) throws IOException {
        if (cell.formula() != null) {
            return refuse(cell, "=" + cell.formula(), "sheet.formula", "=" + cell.formula());
        }
        String value = cell.value() == null ? "" : cell.value();
        return switch (cell.type()) {
            case "s" -> text(cell, texts.get(cell.shared()));
            case "inlineStr", "str" -> text(cell, own(cell));
            case "n" -> formats.isDate(cell.style()) ? day(cell, value) : number(cell, value);
            case "b" -> of(cell, Grid.Kind.FLAG, String.valueOf(YES.contains(value.strip())));
            case "d" -> date(cell, value);
            case "e" -> {
                String error = value.isEmpty() ? FormulaError.NA.getString() : value;
                yield refuse(cell, error, "sheet.error-value", error);
            }
            default -> throw new IllegalArgumentException("type");
        };
    }

    private Grid.Cell text(RawRow.Cell cell, String text) {
        charactersLeft -= text.length();
        if (text.length() > MOST_CHARACTERS || charactersLeft < 0) {
            String begin = text.substring(0, Math.min(MOST_QUOTED, text.length()));
            return refuse(
                    cell,
                    charactersLeft < 0 ? "" : text,
                    "sheet.text-too-long",
                    begin + "…",
                    String.valueOf(MOST_CHARACTERS));
        }
        return text.lines().limit(2).count() > 1
                ? refuse(cell, text, "sheet.line-break", text)
                : of(cell, Grid.Kind.TEXT, text);
    }

    private Grid.Cell number(RawRow.Cell cell, String value) {
        BigDecimal number = SheetNumber.read(value);
        if (number == null) {
            return refuse(cell, value, "sheet.number", value);
        }
        NumberFormat format = formats.number(cell.style(), number.signum());
        if (format == null) {
            String plain = number.toPlainString();
            return refuse(cell, plain, "sheet.format", plain, formats.text(cell.style()));
        }
        String shown =
                format.unit().equals("%") ? plain(number.movePointRight(2)) + "%" : plain(number) + format.unit();
        Integer decimals = format.decimals();
        if (decimals != null && number.scale() > decimals) {
            problems.add(Problem.warning("sheet.rounded", row.at(cell.column()), shown));
        }
        return of(cell, Grid.Kind.NUMBER, shown);
    }

    private Grid.Cell day(RawRow.Cell cell, String value) {
        BigDecimal number = SheetNumber.read(value);
        LocalDate day = number == null ? null : SheetNumber.day(number, from1904);
        return dayOrNone(cell, value, day);
    }

    /** A day in words of the file, as few programs write it. */
    private Grid.Cell date(RawRow.Cell cell, String value) {
        return dayOrNone(cell, value, SheetNumber.day(value));
    }

    private Grid.Cell dayOrNone(RawRow.Cell cell, String value, @Nullable LocalDate day) {
        return day == null ? refuse(cell, value, "sheet.date", value) : of(cell, Grid.Kind.DATE, day.toString());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Grid.Cell of(RawRow.Cell cell, Grid.Kind kind, String text) {
        return new Grid.Cell(cell.column(), kind, text);
    }

    private Grid.Cell refuse(RawRow.Cell cell, String held, String id, String... arguments) {
        String[] quoted = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            String text = arguments[i];
            quoted[i] = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
        }
        problems.add(Problem.error(id, row.at(cell.column()), quoted));
        return new Grid.Cell(cell.column(), Grid.Kind.UNREADABLE, "", held);
    }
}
