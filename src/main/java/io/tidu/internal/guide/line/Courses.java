package io.tidu.internal.guide.line;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import java.util.List;
import java.util.Map;

/**
 * Follows from how a value is worked out how it goes along a fact.
 *
 * @param formulas the formulas of derived facts
 * @param facts which facts an expression reads
 * @param lists of which list the entries are that the rule's patterns stand for, by their position
 */
record Courses(Map<String, Expression> formulas, FactsRead facts, Map<Integer, String> lists) {
    /** Along a fact or list, in a rule. */
    Course of(Expression node, String fact) {
        return of(node, fact, true);
    }

    /** @param drawn whether the rule's own lines tell where the greatest or smallest of several is another */
    private Course of(Expression node, String fact, boolean drawn) {
        if (!reads(node, fact)) {
            return Course.CONSTANT;
        }
        List<Expression> operands = node.operands();
        return switch (node.operation()) {
            case READ -> isOfEntry(node) ? Course.ONE_WAY : Course.STRAIGHT;
            case OF_YEAR, YEARS_AGO, SUM, MEAN -> ofYears(node, fact, Course.STRAIGHT);
            case LEAST -> ofYears(node, fact, Course.ONE_WAY);
            case GROWTH -> ofYears(node, fact, Course.GROWTH);
            case COUNT, TOTAL, DAYS_SINCE -> Course.STRAIGHT;
            case DERIVED, SERIES -> derived(node, fact);
            case PLUS, MINUS -> of(operands.get(0), fact, drawn).plus(of(operands.get(1), fact, drawn));
            case TIMES -> of(operands.get(0), fact, drawn).times(of(operands.get(1), fact, drawn));
            case OVER -> of(operands.get(0), fact, drawn).over(of(operands.get(1), fact, drawn));
            case ROUNDED, CUT ->
                reads(operands.get(1), fact)
                        ? Course.ANY
                        : of(operands.get(0), fact, drawn).bent();
            case FIRST_KNOWN -> either(operands, fact, drawn);
            case BEST, LOWEST -> {
                Course either = either(operands, fact, drawn);
                yield drawn ? either : moving(operands, fact) > 1 ? Course.ANY : either.bent();
            }
            // Between its edges, which are lines of their own, a table says the same.
            case TABLE_VALUE, TABLE_POINTS -> Course.CONSTANT;
            case TABLE_MARGINAL -> either(operands, fact, drawn);
            case NUMBER_LINE -> of(operands.get(0), fact, drawn);
            default -> Course.ANY;
        };
    }

    private static boolean isOfEntry(Expression node) {
        return node.operands().stream().anyMatch(o -> o.kind() == ValueKind.ENTRY);
    }

    private boolean reads(Expression node, String fact) {
        return facts.of(node).contains(fact) || node.all().anyMatch(n -> isEntryOf(n, fact));
    }

    private boolean isEntryOf(Expression node, String list) {
        return node.operation() == Operator.SUBJECT
                && node.kind() == ValueKind.ENTRY
                && list.equals(lists.get(node.index()));
    }

    private long moving(List<Expression> operands, String fact) {
        return operands.stream().filter(o -> reads(o, fact)).count();
    }

    private Course ofYears(Expression node, String fact, Course plain) {
        Expression computed = YearsAsked.computed(node);
        if (computed == null) {
            return plain;
        }
        Course of = of(computed, fact, false);
        return plain.equals(Course.STRAIGHT) ? of : Course.ANY;
    }

    private Course derived(Expression node, String fact) {
        Expression formula = formulas.get(node.name());
        boolean isGiven = node.operands().stream().anyMatch(o -> reads(o, fact));
        return formula == null || isGiven ? Course.ANY : of(formula, fact, false);
    }

    private Course either(List<Expression> operands, String fact, boolean drawn) {
        return operands.stream().map(o -> of(o, fact, drawn)).reduce(Course.CONSTANT, Course::or);
    }
}
