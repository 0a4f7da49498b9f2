package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of a workbook, by the number of the style that a cell has. Each is taken apart once, however many
 * cells have it. Not thread-safe.
 */
final class CellFormats {
    /** No program keeps more styles. */
    private static final int MOST_STYLES = 100_000;
    /** Characters of a format; of the longest that spreadsheet programs keep it has 255. */
    private static final int MOST_CHARACTERS = 10_000;

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Format> known = new HashMap<>();

    /** A format with what it does to numbers below, at and above zero. */
    private record Format(
            String text,
            boolean isDate,
            @Nullable NumberFormat below,
            @Nullable NumberFormat zero,
            @Nullable NumberFormat above) {}

    /** Reads them from the part that holds them, and closes it; none if there is no such part. */
    static CellFormats read(@Nullable SheetXml part) throws IOException {
        CellFormats formats = new CellFormats();
        if (part != null) {
            try (part) {
                formats.add(part);
            }
        }
        return formats;
    }

    private void add(SheetXml part) throws IOException {
        boolean ofCells = false;
        boolean ofBook = false;
        while (part.next()) {
            if (part.isStart("numFmts") || part.isEnd("numFmts")) {
                ofBook = part.isStart();
            } else if (ofBook && part.isStart("numFmt")) {
                String code = part.attribute("formatCode");
                if (code == null || code.length() > MOST_CHARACTERS || own.size() > MOST_STYLES) {
                    throw new IOException("format");
                }
                own.put(part.number("numFmtId", 0), code);
            } else if (part.isStart("cellXfs") || part.isEnd("cellXfs")) {
                ofCells = part.isStart();
            } else if (ofCells && part.isStart("xf")) {
                styles.add(part.number("numFmtId", 0));
                if (styles.size() > MOST_STYLES) {
                    throw new IOException("styles");
                }
            }
        }
    }

    /**
     * The format that a style has.
     *
     * @throws IllegalArgumentException if there is no such style
     */
    String text(int style) {
        return format(style).text();
    }

    /** Whether numbers of this style are days. */
    boolean isDate(int style) {
        return format(style).isDate();
    }

    /** What it does to a number of a sign; null if people see something else than the number. */
    @Nullable
    NumberFormat number(int style, int sign) {
        Format format = format(style);
        return sign < 0 ? format.below() : sign > 0 ? format.above() : format.zero();
    }

    /** Whether there is a style of this number. */
    boolean has(int style) {
        return style >= 0 && style < Math.max(1, styles.size());
    }

    private Format format(int style) {
        if (styles.isEmpty() && style == 0) {
            return known.computeIfAbsent(0, CellFormats::general);
        }
        if (!has(style)) {
            throw new IllegalArgumentException("style");
        }
        return known.computeIfAbsent(styles.get(style), this::made);
    }

    private static Format general(int number) {
        return of(number, "General");
    }

    private Format made(int number) {
        String text = own.get(number);
        String found = text == null && number >= 0 ? BuiltinFormats.getBuiltinFormat(number) : text;
        return of(number, found == null || found.isBlank() ? "General" : found);
    }

    /** By the format alone; 27 to 36 and 50 to 58 are dates and times in the Chinese, Japanese and Korean editions. */
    private static Format of(int number, String text) {
        boolean date = (number >= 27 && number <= 36)
                || (number >= 50 && number <= 58)
                || DateUtil.isADateFormat(number, text);
        return new Format(text, date, NumberFormat.of(text, -1), NumberFormat.of(text, 0), NumberFormat.of(text, 1));
    }
}
