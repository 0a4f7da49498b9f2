package io.tidu.pack.rule;

import io.tidu.pack.table.Table;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which items belong to which award group, known before anything runs: what was paid for an item counts for its group
 * even when the rule that names the item does not apply today.
 */
public final class Groups {
    private Groups() {}

    /**
     * The items of each group.
     *
     * @param rules the rules of all packs in force
     * @param tables finds a table by pack and name
     */
    public static SortedMap<String, SortedSet<String>> of(
            Collection<ResolvedRule> rules, BiFunction<String, String, @Nullable Table> tables) {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (ResolvedRule rule : rules) {
            for (ResolvedRule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.BEST_OF) {
                    Node group = statement.arguments().get(0);
                    Node item = statement.arguments().get(1);
                    Table table = table(rule, group, item, tables);
                    if (table == null) {
                        add(groups, group.name(), item.name());
                    } else {
                        table.rows().forEach(r -> add(groups, text(group, r), text(item, r)));
                    }
                }
            }
        }
        return groups;
    }

    private static @Nullable Table table(
            ResolvedRule rule, Node group, Node item, BiFunction<String, String, @Nullable Table> tables) {
        Node row = group.operation() == Operation.READ ? group : item;
        return row.operation() == Operation.READ
                ? tables.apply(rule.pack(), row.names().get(1))
                : null;
    }

    private static @Nullable String text(Node node, Table.Row row) {
        if (node.operation() == Operation.TEXT) {
            return node.name();
        }
        return row.cell(node.name()) instanceof Table.Cell.Text text ? text.value() : null;
    }

    private static void add(
            SortedMap<String, SortedSet<String>> groups, @Nullable String group, @Nullable String item) {
        if (group != null && item != null) {
            groups.computeIfAbsent(group, g -> new TreeSet<>()).add(item);
        }
    }
}
