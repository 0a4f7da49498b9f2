package io.tidu.internal.search;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.Arrays;
import java.util.Map;

/**
 * Works out expressions of one rule for one enterprise as the engine does, so that a check can look for an enterprise
 * without running rules. Entries of lists and targets of other rules are not known to it. Not thread-safe.
 */
public final class Evaluation {
    private final Expressions expressions;
    private final Scope scope;

    /**
     * Of an enterprise.
     *
     * @param expressions the expressions of the rule's pack
     * @param firm the enterprise on a date
     * @param rows the rows its patterns stand for, by the pattern's position
     */
    Evaluation(Expressions expressions, EvaluationContext firm, Map<Integer, TableRow> rows) {
        this.expressions = expressions;
        Fields[] subjects = new Fields[expressions.mostPatterns()];
        Arrays.fill(subjects, UnknownSubject.ONLY);
        rows.forEach((pattern, row) -> subjects[pattern] = RowFact.of(expressions.tableOf(row), row));
        this.scope = Scope.of(firm, subjects);
    }

    /** A number; not known where it takes what is not known here. */
    public Quantity number(Expression node) {
        return node.kind() == ValueKind.NUMBER ? expressions.number(node).in(scope) : Quantity.unknown(Evidence.NONE);
    }

    /** Whether a condition holds; undetermined where it takes what is not known here. */
    Judgement condition(Expression node) {
        return node.kind() == ValueKind.FLAG
                ? expressions.condition(node).in(scope)
                : Judgement.open(Evidence.missing(""));
    }

    /** A text; not known where it takes what is not known here. */
    public Term text(Expression node) {
        boolean isText = node.operation() == Operator.TEXT || node.operation() == Operator.READ;
        return isText ? expressions.text(node).in(scope) : Term.unknown(Evidence.missing(""));
    }
}
