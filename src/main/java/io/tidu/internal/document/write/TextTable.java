package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as lines: columns as wide as they must be, those of sentences sharing what is left. Where there are more than
 * stand side by side, the cells of a row stand below each other, each behind its heading.
 */
final class TextTable {
    private static final int GAP = 2;
    private static final int LEAST = 8;
    /** Columns of the longest word that is kept whole. */
    private static final int WORD = 16;

    private final Table table;
    private final Style style;
    private final String indent;
    private final int[] widths;

    TextTable(Table table, Style style, String indent) {
        this.table = table;
        this.style = style;
        this.indent = indent;
        this.widths = widths();
    }

    List<String> lines() {
        if (columnCount() > 2 && total(widths) > room()) {
            return turned();
        }
        List<String> lines = new ArrayList<>();
        List<Text> headings = table.columns().stream()
                .map(c -> Text.of(c.heading(), Text.Style.QUIET))
                .toList();
        if (headings.stream().anyMatch(h -> !h.isEmpty())) {
            lines.addAll(row(headings));
        }
        for (List<Table.Cell> row : table.rows()) {
            lines.addAll(row(texts(row)));
        }
        if (!table.totals().isEmpty()) {
            lines.add(indent + "─".repeat(total(widths)));
            lines.addAll(row(texts(table.totals())));
        }
        return lines;
    }

    private int columnCount() {
        return table.columns().size();
    }

    private int room() {
        return style.width() - Columns.of(indent);
    }

    private List<String> turned() {
        List<List<Table.Cell>> rows = new ArrayList<>(table.rows());
        if (!table.totals().isEmpty()) {
            rows.add(table.totals());
        }
        List<Table.Column> pair =
                List.of(new Table.Column("", Table.Kind.TEXT, true), new Table.Column("", Table.Kind.TEXT, true));
        List<String> lines = new ArrayList<>();
        for (List<Table.Cell> row : rows) {
            List<List<Table.Cell>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty()) {
                    Text head = Text.of(table.columns().get(i).heading(), Text.Style.QUIET);
                    cells.add(List.of(Table.Cell.of(head), row.get(i)));
                }
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(new TextTable(new Table("", pair, cells, List.of()), style, indent).lines());
        }
        return lines;
    }

    private static List<Text> texts(List<Table.Cell> row) {
        return row.stream().map(c -> TextWriter.signed(c.sign(), c.text())).toList();
    }

    private List<String> row(List<Text> cells) {
        List<List<Text>> parts = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<Text> lines = StyledLines.of(cells.get(i), widths[i]);
            parts.add(lines);
            most = Math.max(most, lines.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < most; line++) {
            StringBuilder all = new StringBuilder(indent);
            for (int i = 0; i < parts.size(); i++) {
                Text part = line < parts.get(i).size() ? parts.get(i).get(line) : Text.NONE;
                all.append(cell(part, i)).append(" ".repeat(GAP));
            }
            lines.add(all.toString().stripTrailing());
        }
        return lines;
    }

    private String cell(Text text, int column) {
        StringBuilder shown = new StringBuilder();
        text.spans().forEach(s -> shown.append(style.of(s.style(), Visible.line(s.text()))));
        String rest = " ".repeat(Math.max(0, widths[column] - Columns.of(text.plain())));
        return table.columns().get(column).isNumeric() ? rest + shown : shown + rest;
    }

    private int[] widths() {
        int[] natural = new int[columnCount()];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = Math.max(1, Columns.of(table.columns().get(i).heading()));
            for (List<Table.Cell> row : table.rows()) {
                natural[i] = Math.max(natural[i], Columns.of(texts(row).get(i).plain()));
            }
            if (!table.totals().isEmpty()) {
                natural[i] = Math.max(
                        natural[i], Columns.of(texts(table.totals()).get(i).plain()));
            }
        }
        // Words are broken only where there is no other way.
        if (total(natural) > room()) {
            narrow(natural, words());
            narrow(natural, new int[natural.length]);
        }
        return natural;
    }

    /** The widest gives way first, columns of sentences before others, none below its least. */
    private void narrow(int[] natural, int[] least) {
        int room = room();
        while (total(natural) > room) {
            int widest = -1;
            for (int i = 0; i < natural.length; i++) {
                boolean wider = widest < 0 || weight(natural, i) > weight(natural, widest);
                widest = natural[i] > Math.max(LEAST, least[i]) && wider ? i : widest;
            }
            if (widest < 0) {
                return;
            }
            natural[widest]--;
        }
    }

    /** The longest word of each column, but for those that are codes rather than words. */
    private int[] words() {
        int[] words = new int[columnCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = longest(table.columns().get(i).heading());
            for (List<Table.Cell> row : table.rows()) {
                words[i] = Math.max(words[i], longest(row.get(i).text().plain()));
            }
        }
        return words;
    }

    private static int longest(String text) {
        return Wrap.lines(text, 1, false).stream()
                .mapToInt(Columns::of)
                .filter(w -> w <= WORD)
                .max()
                .orElse(0);
    }

    private int weight(int[] natural, int column) {
        Table.Column type = table.columns().get(column);
        return natural[column] + (type.wide() ? Style.MOST : type.isNumeric() ? -Style.MOST : 0);
    }

    private static int total(int[] widths) {
        int total = GAP * Math.max(0, widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }
}
