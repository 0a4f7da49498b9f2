package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a table as lines that people open in a spreadsheet program: what is a number or a day is one, and what is none
 * is not taken for one. Immutable; safe to share between threads.
 */
public final class CsvWriter {
    private final Amounts amounts;

    /** In a language. */
    public CsvWriter(Locale locale) {
        this.amounts = new Amounts(Messages.in(locale));
    }

    /** The line of headings, ended by {@code \n}. */
    public String headings(Table head) {
        return CsvCells.row(head.columns().stream().map(amounts::heading).toList());
    }

    /** The lines of rows, each with a cell for every column, ended by {@code \n}. */
    public String rows(Table head, List<List<Table.Cell>> rows) {
        StringBuilder lines = new StringBuilder();
        for (List<Table.Cell> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(head.columns().get(i).kind(), row.get(i)));
            }
            CsvCells.row(cells, lines);
        }
        return lines.toString();
    }

    private String cell(Table.Kind kind, Table.Cell cell) {
        BigDecimal number = cell.number();
        if (number != null && kind == Table.Kind.MONEY) {
            return plain(amounts.inUnit(number));
        }
        if (number != null && kind == Table.Kind.NUMBER) {
            return plain(number);
        }
        if (cell.day() != null) {
            return cell.day().toString();
        }
        String text = cell.text().plain();
        if (cell.sign() != null) {
            return cell.sign().character() + " " + text;
        }
        return number == null ? CsvCells.asText(text) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
