package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fiscal years that a row chooses for the value of a statement. */
final class RowYears {
    /** More years are no year. */
    private static final int MOST = 10;

    private final List<Span> spans;

    private RowYears(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * Years before the date's, by numbers that a row has.
     *
     * @param number how far back, or how many
     * @param many whether it is how many
     * @param skipped how many of the last years are left out; null for none
     */
    private record Span(
            Compiled<Quantity> number,
            boolean many,
            @Nullable Compiled<Quantity> skipped) {}

    /** Those of what is compared; none unless a row chooses. */
    static RowYears of(RulePlan plan, List<Expression> asked) {
        List<Span> spans = new ArrayList<>();
        for (Expression expression : asked) {
            expression.visit(node -> add(plan, node, spans));
        }
        return new RowYears(List.copyOf(spans));
    }

    private static void add(RulePlan plan, Expression node, List<Span> spans) {
        boolean many = node.operation().reads() == Operator.Reads.YEARS;
        if (many || node.operation() == Operator.YEARS_AGO) {
            span(plan, YearsAsked.number(node), many, YearsAsked.skipped(node), spans);
        } else if (node.operation() == Operator.FISCAL_YEAR) {
            span(plan, node.operand(0), false, null, spans);
        } else if (node.operation() == Operator.DERIVED) {
            ofFormula(plan, node, node, spans);
        }
    }

    /** What a formula reads of the years that it is given as parameters. */
    private static void ofFormula(RulePlan plan, Expression given, Expression derived, List<Span> spans) {
        Expression formula = plan.plan().knowledge().formulas().get(derived.name());
        if (formula == null) {
            return;
        }
        formula.visit(node -> {
            boolean many = node.operation().reads() == Operator.Reads.YEARS;
            Expression number = many || node.operation() == Operator.YEARS_AGO ? YearsAsked.number(node) : null;
            if (number != null
                    && number.operation() == Operator.PARAMETER
                    && YearsAsked.skipped(node) == null
                    && given.operands().size() > number.index() + 1) {
                span(plan, given.operand(number.index() + 1), many, null, spans);
            }
        });
    }

    private static void span(
            RulePlan plan, @Nullable Expression number, boolean many, @Nullable Expression skipped, List<Span> spans) {
        if (number != null && (isOfRow(number) || (skipped != null && isOfRow(skipped)))) {
            spans.add(new Span(
                    plan.expressions().number(number),
                    many,
                    skipped == null ? null : plan.expressions().number(skipped)));
        }
    }

    private static boolean isOfRow(Expression number) {
        return number.all().anyMatch(e -> e.operation() == Operator.SUBJECT && e.kind() == ValueKind.ROW);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The earliest first; empty if they can't be told. */
    SortedSet<Integer> in(Firing firing) {
        SortedSet<Integer> years = new TreeSet<>();
        int date = firing.firm().on().getYear();
        for (Span span : spans) {
            int number = whole(span.number().in(firing.scope()));
            int skipped = span.skipped() == null ? 0 : whole(span.skipped().in(firing.scope()));
            if (number < 0 || skipped < 0) {
                return Collections.emptySortedSet();
            }
            int last = date - skipped - (span.many() ? 1 : number);
            for (int year = last - (span.many() ? number - 1 : 0); year <= last; year++) {
                years.add(year);
            }
        }
        return years;
    }

    /** So many, or -1 if that is not known or too many to be told. */
    private static int whole(Quantity number) {
        Exact single = number.single();
        return single == null || single.signum() < 0 || single.compareTo(Exact.of(MOST)) > 0 ? -1 : single.toInt();
    }
}
