package io.tidu.internal.source.sheet;

import io.tidu.internal.source.sheet.SheetBook.Tone;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** The looks of cells, each made once for a workbook. */
final class SheetStyles {
    /** Keeps what is typed as it is typed. */
    static final String TEXT = "@";
    /** Days with the year first. */
    static final String DAY = "yyyy-mm-dd";

    private static final String LINE = "BFC5CC";
    private static final String HEAD = "E3E8EE";
    private static final String SUM = "F2F4F7";
    private static final String RED = "A11212";
    private static final short LARGE = 13;

    private final SXSSFWorkbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    SheetStyles(SXSSFWorkbook book) {
        this.book = book;
    }

    /** Keeps what is typed as it is typed: 7.10 stays 7.10. */
    CellStyle text() {
        return formatted(TEXT);
    }

    CellStyle plain() {
        return formatted("General");
    }

    CellStyle day() {
        return formatted(DAY);
    }

    /** With as many decimals of the percentage as there are. */
    CellStyle percent(int decimals) {
        return formatted(decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%");
    }

    CellStyle heading() {
        return once("heading", () -> {
            XSSFCellStyle style = of(TEXT);
            style.setFont(font(true, null));
            return style;
        });
    }

    /** Of a column that people read. */
    CellStyle columnHead() {
        return once("column", () -> {
            XSSFCellStyle style = box(TEXT, true);
            style.setFont(font(true, null));
            fill(style, HEAD);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** Above all. */
    CellStyle title() {
        return once("title", () -> {
            XSSFCellStyle style = of(TEXT);
            XSSFFont font = font(true, null);
            font.setFontHeightInPoints(LARGE);
            style.setFont(font);
            return style;
        });
    }

    /** What has to be seen. */
    CellStyle warning() {
        return once("warning", () -> {
            XSSFCellStyle style = of(TEXT);
            style.setFont(font(true, RED));
            return style;
        });
    }

    /** A number format and nothing else. */
    CellStyle formatted(String format) {
        return once(format, () -> of(format));
    }

    /** In a box, by what is made of it. */
    CellStyle boxed(String format, Tone tone, boolean wraps, boolean strong) {
        return once(format + " " + tone + " " + wraps + " " + strong, () -> {
            XSSFCellStyle style = box(format, wraps);
            String colour = colour(tone);
            if (strong || colour != null) {
                style.setFont(font(strong || tone == Tone.BAD, colour));
            }
            String ground = ground(tone);
            if (strong) {
                fill(style, SUM);
            } else if (ground != null) {
                fill(style, ground);
            }
            return style;
        });
    }

    /** Dark enough on its ground to be read, 4.5 to 1 and more. */
    private static @Nullable String colour(Tone tone) {
        return switch (tone) {
            case PLAIN -> null;
            case GOOD -> "0B5D2A";
            case BAD -> RED;
            case OPEN -> "7A4B00";
            case REVIEW -> "4B2E83";
            case QUIET -> "5A6270";
        };
    }

    private static @Nullable String ground(Tone tone) {
        return switch (tone) {
            case PLAIN, QUIET -> null;
            case GOOD -> "E9F5EC";
            case BAD -> "FBE9E9";
            case OPEN -> "FFF4DB";
            case REVIEW -> "F0EAF9";
        };
    }

    private CellStyle once(String key, Supplier<CellStyle> made) {
        CellStyle known = styles.get(key);
        if (known == null) {
            known = made.get();
            styles.put(key, known);
        }
        return known;
    }

    private XSSFCellStyle of(String format) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle box(String format, boolean wraps) {
        XSSFCellStyle style = of(format);
        style.setWrapText(wraps);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!format.equals(TEXT)) {
            // Room to the words in the next column.
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
        }
        XSSFColor line = rgb(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private XSSFFont font(boolean bold, @Nullable String colour) {
        Font font = book.createFont();
        font.setBold(bold);
        if (colour != null) {
            ((XSSFFont) font).setColor(rgb(colour));
        }
        return (XSSFFont) font;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(rgb(colour));
    }

    private static XSSFColor rgb(String colour) {
        return new XSSFColor(HexFormat.of().parseHex(colour), null);
    }
}
