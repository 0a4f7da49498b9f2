package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Visible;
import java.util.List;
import java.util.regex.Pattern;

/** Writes cells so that a spreadsheet shows them and never runs them. */
public final class CsvCells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** What makes a spreadsheet take a cell for a formula; the full-width forms count in East Asian ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private static final String MONTH = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
            + "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    /**
     * What a spreadsheet program takes for a number, a day, a time or a truth value, and so may show otherwise than it
     * is written: of a code of 18 digits the last three would be lost, and 6.10 would be 6.1.
     */
    private static final Pattern LIKE_A_VALUE = Pattern.compile(
            "[\\s\\p{Sc}+(-]*[0-9０-９][0-9０-９.,:/%\\s)+-]*([eE][+-]?[0-9]+)?"
                    + "|[0-9]{1,4}年([0-9]{1,2}月([0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日"
                    + "|[0-9]{1,4}[\\s./-]?" + MONTH + "([\\s./-]?[0-9]{1,4})?|" + MONTH + "[\\s./-]?[0-9]{1,4}"
                    + "|true|false",
            Pattern.CASE_INSENSITIVE);

    private CsvCells() {}

    /** A text that no spreadsheet program takes for something else, with a {@code '} before it where one would. */
    static String asText(String text) {
        return LIKE_A_VALUE.matcher(text).matches() ? "'" + text : text;
    }

    /** One line of these cells. */
    public static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        row(cells, row);
        return row.toString();
    }

    /** Adds a row with its line feed. */
    public static void row(List<String> cells, StringBuilder rows) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                rows.append(',');
            }
            cell(cells.get(i), rows);
        }
        rows.append('\n');
    }

    private static void cell(String written, StringBuilder row) {
        String text = Visible.lines(written);
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        if (needsQuotes(safe)) {
            row.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            row.append(safe);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', '"', '\n', '\r', '\t' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
