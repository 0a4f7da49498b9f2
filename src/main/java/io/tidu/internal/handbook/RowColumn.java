package io.tidu.internal.handbook;

import io.tidu.internal.document.Text;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as people read it: what a file writes as two, the lower and the upper edge of a band or the least and the
 * most, is one.
 *
 * @param head what it is called
 * @param number whether numbers alone stand in it
 * @param columns the columns of the file, by the word behind the dot
 */
record RowColumn(String head, boolean number, Map<String, String> columns) {
    private static final String MIN = "min";
    private static final String MAX = "max";

    /** The columns of a table in their order; edges of one thing stand where the first of them does. */
    static List<RowColumn> of(Table table, ColumnWords words) {
        Map<String, Map<String, String>> edges = new LinkedHashMap<>();
        for (String column : table.columns()) {
            edges.computeIfAbsent(isPart(table, column) ? ColumnMatch.base(column) : column, c -> new LinkedHashMap<>())
                    .put(edge(column), column);
        }
        List<RowColumn> columns = new ArrayList<>();
        edges.forEach((base, parts) -> {
            boolean own = parts.containsValue(base);
            String head = own ? words.head(base) : words.name(base);
            columns.add(new RowColumn(head, own && isNumber(table, base), parts));
        });
        return columns;
    }

    private static boolean isPart(Table table, String column) {
        String word = edge(column);
        boolean band = ColumnMatch.of(word)
                .filter(m -> m.isLowerEdge() || m.isUpperEdge())
                .isPresent();
        boolean span = (word.equals(MIN) || word.equals(MAX)) && isNumber(table, column);
        return band || span;
    }

    private static String edge(String column) {
        String base = ColumnMatch.base(column);
        return column.substring(Math.min(column.length(), base.length() + 1));
    }

    private static boolean isNumber(Table table, String column) {
        return table.rows().stream().anyMatch(r -> r.cells().get(column) instanceof Table.Cell.Number);
    }

    /** What a row says there. A blank cell to look up by takes any value; no other cell of a table can be blank. */
    Text cell(Table table, TableRow row, ColumnWords columns, PackWords words) {
        HandbookTexts texts = words.texts();
        Table.Cell least = cell(row, MIN);
        Table.Cell most = cell(row, MAX);
        if (least instanceof Table.Cell.Number low && most instanceof Table.Cell.Number high) {
            return Text.of(words.interval(rounded(low), rounded(high), low.unit()));
        }
        List<String> said = new ArrayList<>();
        columns().forEach((edge, column) -> {
            Table.Cell cell = row.cells().get(column);
            if (cell != null) {
                String text = columns.cell(column, cell);
                said.add(texts.has("band." + edge) ? texts.text("band." + edge, text) : text);
            }
        });
        if (!said.isEmpty()) {
            return Text.of(said.size() == 1 ? said.get(0) : texts.text("band", said.get(0), said.get(1)));
        }
        boolean output =
                columns().values().stream().anyMatch(c -> table.output(c).isPresent());
        return output ? Text.NONE : Text.of(texts.text("any"), Text.Style.QUIET);
    }

    private Table.@Nullable Cell cell(TableRow row, String edge) {
        String column = columns().get(edge);
        return column == null ? null : row.cells().get(column);
    }

    private static BigDecimal rounded(Table.Cell.Number number) {
        return number.value().toBigDecimal(10, RoundingMode.FLOOR).stripTrailingZeros();
    }
}
