package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;

/**
 * A value that an expression is to have.
 *
 * @param node the expression
 * @param comparison how it is to stand to the value; only numbers can be other than equal
 * @param value a number, text or flag
 */
public record Goal(Expression node, Comparison comparison, Table.Cell value) {

    /** That the expression has this value. */
    public Goal(Expression node, Table.Cell value) {
        this(node, Comparison.EQUAL, value);
    }

    /** That the expression meets a demand, by as little as it can. */
    static Goal that(Demand demand) {
        return new Goal(
                demand.value(),
                demand.comparison(),
                new Table.Cell.Number(demand.line(), demand.value().unit()));
    }

    /** The same for a flag that has to be true. */
    public boolean grant(Inversion inversion) {
        if (value instanceof Table.Cell.Number number) {
            return inversion.give(node, edge(number.value()));
        }
        return value instanceof Table.Cell.Text text
                ? inversion.give(node, text.value())
                : value instanceof Table.Cell.Flag flag && inversion.give(node, flag.value());
    }

    /** The value nearest to the line that meets it. */
    private Exact edge(Exact line) {
        return switch (comparison) {
            case MORE_THAN -> line.plus(Exact.ONE);
            case LESS_THAN -> line.minus(Exact.ONE);
            default -> line;
        };
    }

    /** Whether the expression has the value now. */
    public boolean isGranted(Evaluation evaluation) {
        if (value instanceof Table.Cell.Number number) {
            return evaluation
                            .number(node)
                            .compare(comparison, Quantity.of(number.value()))
                            .verdict()
                    == Verdict.MET;
        }
        return value instanceof Table.Cell.Text text
                ? text.value().equals(evaluation.text(node).text())
                : value instanceof Table.Cell.Flag flag
                        && evaluation.condition(node).equals(Judgement.of(flag.value()));
    }
}
