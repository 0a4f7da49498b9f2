package io.tidu.internal.search;

import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows that the patterns of a rule can stand for. */
public final class RowChoice {
    /** So many choices are looked at. */
    public static final int MOST = 1_000;

    private RowChoice() {}

    /** Every choice of rows by the position of their pattern; one empty choice if the rule reads no rows. */
    public static List<Map<Integer, TableRow>> of(PackView pack, Rule rule) {
        List<Map<Integer, TableRow>> choices = new ArrayList<>();
        choices.add(Map.of());
        for (int i = 0; i < rule.patterns().size(); i++) {
            Rule.Pattern pattern = rule.patterns().get(i);
            if (pattern.kind() == ValueKind.ROW) {
                choices = longer(choices, i, pack.table(String.valueOf(pattern.source())));
            }
        }
        return choices;
    }

    private static List<Map<Integer, TableRow>> longer(
            List<Map<Integer, TableRow>> choices, int position, Table table) {
        List<Map<Integer, TableRow>> longer = new ArrayList<>();
        for (Map<Integer, TableRow> choice : choices) {
            for (TableRow row : table.rows()) {
                Map<Integer, TableRow> more = new TreeMap<>(choice);
                more.put(position, row);
                longer.add(more);
            }
        }
        return longer.subList(0, Math.min(MOST, longer.size()));
    }
}
