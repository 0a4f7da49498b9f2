package io.tidu.check;

import io.tidu.model.Judgement;
import io.tidu.pack.rule.Node;
import io.tidu.pack.table.Table;

/**
 * A value that an expression is to have.
 *
 * @param node the expression
 * @param value a number, text or flag
 */
record Wish(Node node, Table.Cell value) {

    boolean grant(Inversion inversion) {
        if (value instanceof Table.Cell.Number number) {
            return inversion.give(node, number.value());
        }
        return value instanceof Table.Cell.Text text
                ? inversion.give(node, text.value())
                : value instanceof Table.Cell.Flag flag && inversion.give(node, flag.value());
    }

    /** Whether the expression has the value now. */
    boolean isGranted(Evaluation evaluation) {
        if (value instanceof Table.Cell.Number number) {
            return number.value().equals(evaluation.number(node).single());
        }
        return value instanceof Table.Cell.Text text
                ? text.value().equals(evaluation.text(node).text())
                : value instanceof Table.Cell.Flag flag
                        && evaluation.condition(node).equals(Judgement.of(flag.value()));
    }
}
