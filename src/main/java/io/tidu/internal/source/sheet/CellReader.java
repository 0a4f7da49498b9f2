package io.tidu.internal.source.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Reads one cell as people see it. */
final class CellReader {
    private static final int MOST_QUOTED = 120;

    private final boolean from1904;
    private final CellTexts texts;
    private final SheetProblems problems;

    /**
     * For the cells of one workbook.
     *
     * @param from1904 whether it counts days from 1904, as some made on a Mac do
     * @param texts its texts
     * @param problems where problems go
     */
    CellReader(boolean from1904, CellTexts texts, SheetProblems problems) {
        this.from1904 = from1904;
        this.texts = texts;
        this.problems = problems;
    }

    /** The cell; one that can't be read with a problem added. */
    Grid.Cell read(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> text(cell);
            case NUMERIC -> isDate(cell) ? day(cell) : number(cell);
            case BOOLEAN -> of(cell, Grid.Kind.FLAG, String.valueOf(cell.getBooleanCellValue()));
            case FORMULA -> refuse(cell, "sheet.formula", "=" + cell.getCellFormula());
            case ERROR -> refuse(cell, "sheet.error-value", cell.getErrorCellString());
            case BLANK, _NONE -> of(cell, Grid.Kind.TEXT, "");
        };
    }

    private Grid.Cell text(XSSFCell cell) {
        String text = texts.of(cell);
        if (text.length() > CellTexts.MOST_CHARACTERS) {
            String begin = text.substring(0, MOST_QUOTED);
            return refuse(cell, "sheet.text-too-long", begin + "…", String.valueOf(CellTexts.MOST_CHARACTERS));
        }
        return text.lines().limit(2).count() > 1
                ? refuse(cell, "sheet.line-break", text)
                : of(cell, Grid.Kind.TEXT, text);
    }

    private Grid.Cell number(XSSFCell cell) {
        BigDecimal number = SheetNumber.read(cell.getRawValue());
        if (number == null) {
            return refuse(cell, "sheet.number", String.valueOf(cell.getRawValue()));
        }
        NumberFormat format = NumberFormat.of(formatOf(cell), number.signum());
        if (format == null) {
            return refuse(cell, "sheet.format", number.toPlainString(), formatOf(cell));
        }
        String shown =
                format.unit().equals("%") ? plain(number.movePointRight(2)) + "%" : plain(number) + format.unit();
        Integer decimals = format.decimals();
        if (decimals != null && number.scale() > decimals) {
            problems.warning("sheet.rounded", row(cell), column(cell), shown);
        }
        return of(cell, Grid.Kind.NUMBER, shown);
    }

    private Grid.Cell day(XSSFCell cell) {
        BigDecimal number = SheetNumber.read(cell.getRawValue());
        LocalDate day = number == null ? null : SheetNumber.day(number, from1904);
        return day == null
                ? refuse(cell, "sheet.date", String.valueOf(cell.getRawValue()))
                : of(cell, Grid.Kind.DATE, day.toString());
    }

    /** By the format alone; 27 to 36 and 50 to 58 are dates and times in the Chinese, Japanese and Korean editions. */
    private static boolean isDate(XSSFCell cell) {
        CellStyle style = cell.getCellStyle();
        int index = style.getDataFormat();
        return (index >= 27 && index <= 36)
                || (index >= 50 && index <= 58)
                || DateUtil.isADateFormat(index, formatOf(cell));
    }

    private static String formatOf(XSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null || format.isBlank() ? "General" : format;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Grid.Cell of(Cell cell, Grid.Kind kind, String text) {
        return new Grid.Cell(column(cell), kind, text);
    }

    private Grid.Cell refuse(Cell cell, String id, String... arguments) {
        String[] quoted = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            String text = arguments[i];
            quoted[i] = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
        }
        problems.error(id, row(cell), column(cell), quoted);
        return new Grid.Cell(column(cell), Grid.Kind.UNREADABLE, "", arguments[0]);
    }

    private static int row(Cell cell) {
        return cell.getRowIndex() + 1;
    }

    private static int column(Cell cell) {
        return cell.getColumnIndex() + 1;
    }
}
