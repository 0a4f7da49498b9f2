package io.tidu.internal.check.tables;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.search.PackView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the rules of a pack read its tables. */
final class TableUses {
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> otherwise = new TreeSet<>();

    private TableUses() {}

    static TableUses of(PackView pack) {
        TableUses uses = new TableUses();
        for (Rule rule : pack.rules()) {
            rule.patterns().stream()
                    .filter(p -> p.kind() == ValueKind.ROW)
                    .forEach(p -> uses.otherwise.add(String.valueOf(p.source())));
        }
        pack.graph().uses().forEach(u -> uses.add(u.node()));
        return uses;
    }

    private void add(Expression node) {
        switch (node.operation()) {
            case TABLE, ONE_OF -> otherwise.add(node.name());
            case TABLE_VALUE, TABLE_MARGINAL ->
                lookUp(node, List.of(node.names().get(1)));
            case TABLE_POINTS -> lookUp(node, List.of("points.min", "points.max"));
            case READ -> {
                if (node.operand(0).kind() == ValueKind.ROW) {
                    columns.computeIfAbsent(node.names().get(1), t -> new TreeSet<>())
                            .add(node.name());
                }
            }
            default -> {}
        }
    }

    private void lookUp(Expression node, List<String> read) {
        columns.computeIfAbsent(node.name(), t -> new TreeSet<>()).addAll(read);
        boolean byName = node.operands().size() == 1 && node.operand(0).operation() == Operator.TEXT;
        if (byName) {
            names.computeIfAbsent(node.name(), t -> new TreeSet<>())
                    .add(node.operand(0).name());
        } else {
            otherwise.add(node.name());
        }
    }

    /** Whether any rule reads a table. */
    boolean reads(String table) {
        return otherwise.contains(table) || names.containsKey(table);
    }

    /** Whether all rules that read a table name the row they read. */
    boolean onlyByName(String table) {
        return !otherwise.contains(table);
    }

    /** The rows that rules name. */
    Set<String> names(String table) {
        return names.getOrDefault(table, Set.of());
    }

    /** The columns that rules read. */
    Set<String> columns(String table) {
        return columns.getOrDefault(table, Set.of());
    }
}
