package io.tidu.internal.report.paper;

import io.tidu.internal.diagnostic.Visible;
import java.util.List;
import java.util.regex.Pattern;

/** Writes cells so that a spreadsheet shows them and never runs them. */
public final class CsvCells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** What makes a spreadsheet take a cell for a formula; the full-width forms count in East Asian ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

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
