package io.tidu.pack.rule;

import io.tidu.pack.table.Table;
import java.util.Set;
import java.util.TreeSet;

/** The texts an expression may turn out to be, known before anything is evaluated. */
final class Texts {
    private Texts() {}

    /** A quoted text, or every text in a column of a table; blank cells are left out. */
    static Set<String> possible(Node node, Surroundings surroundings) {
        if (node.operation() == Operation.TEXT) {
            return Set.of(node.name());
        }
        Set<String> texts = new TreeSet<>();
        if (node.operation() == Operation.READ && node.operand(0).kind() == Kind.ROW) {
            Table table = surroundings.tables().get(node.names().get(1));
            if (table != null) {
                table.rows().forEach(r -> {
                    if (r.cell(node.name()) instanceof Table.Cell.Text text) {
                        texts.add(text.value());
                    }
                });
            }
            return texts;
        }
        throw new ResolveProblem("rule.fixed-name", node.place());
    }
}
