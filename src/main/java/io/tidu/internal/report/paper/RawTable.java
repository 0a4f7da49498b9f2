package io.tidu.internal.report.paper;

import io.tidu.internal.document.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table for programs, by the names of its columns: amounts are numbers where they can be and days are days,
 * everything else is text.
 */
public final class RawTable {
    private static final Set<String> NUMBERS = Set.of(
            "before",
            "after",
            "difference",
            "before_at_most",
            "after_at_most",
            "actual",
            "shortfall",
            "shortfall_alone",
            "enterprises",
            "gaining",
            "more",
            "losing",
            "less",
            "open");

    private static final String DAY = "on";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Table head;

    /** Of a name, with columns of these names. */
    public RawTable(String name, List<String> columns) {
        head = new Table(name, columns.stream().map(RawTable::column).toList(), List.of(), List.of());
    }

    private static Table.Column column(String name) {
        boolean words = name.startsWith("explanation") || name.endsWith("label") || name.endsWith("title");
        return new Table.Column(name, NUMBERS.contains(name) ? Table.Kind.NUMBER : Table.Kind.CODE, words);
    }

    /** The table without its rows. */
    public Table head() {
        return head;
    }

    /** The cells of a row, one for each column. */
    public List<Table.Cell> row(List<String> texts) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(cell(head.columns().get(i), texts.get(i)));
        }
        return cells;
    }

    private static Table.Cell cell(Table.Column column, String text) {
        if (column.kind() == Table.Kind.NUMBER && NUMBER.matcher(text).matches()) {
            return Table.Cell.of(new BigDecimal(text), text);
        }
        return column.heading().equals(DAY) && !text.isEmpty()
                ? Table.Cell.of(LocalDate.parse(text), text)
                : Table.Cell.of(text);
    }
}
