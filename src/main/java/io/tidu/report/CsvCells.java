package io.tidu.report;

import io.tidu.diagnostic.Visible;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes cells so that a spreadsheet shows them and never runs them. */
final class CsvCells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** What makes a spreadsheet take a cell for a formula; the full-width forms count in East Asian ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

    static String row(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String written) {
        String text = Visible.lines(written);
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
