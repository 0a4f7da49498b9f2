package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Expressions;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.internal.search.UnknownSubject;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lengths of time that the rules of a version of a pack look back over or ahead. Not thread-safe. */
public final class SpanCollector {
    private static final Set<Operator> LENGTHS = EnumSet.of(
            Operator.LAST_DAYS,
            Operator.LAST_MONTHS,
            Operator.LAST_YEARS,
            Operator.NEXT_DAYS,
            Operator.NEXT_MONTHS,
            Operator.NEXT_YEARS);

    /** Days; what is longer is no length of time. */
    private static final Exact LONGEST = Exact.of(100_000);

    private final PackView pack;
    private final Expressions expressions;
    private final EvaluationContext nobody;
    private final Set<Span> spans = new LinkedHashSet<>();
    private boolean complete = true;

    /** For a version of a pack. */
    public SpanCollector(PackView pack, ReferenceData knowledge) {
        this.pack = pack;
        this.expressions = new Expressions(pack.pack(), knowledge);
        this.nobody = new EvaluationContext(Enterprise.builder("nobody").build(), LocalDate.EPOCH, knowledge);
    }

    /** Collects those of a rule, of every row that its patterns can stand for. */
    public void add(Rule rule) {
        RuleNodes.of(rule)
                .filter(node ->
                        LENGTHS.contains(node.operation()) && !node.operands().isEmpty())
                .forEach(node -> add(rule, node.operation(), node.operand(0)));
    }

    /** What was collected. */
    public Set<Span> spans() {
        return spans;
    }

    /** Whether every length is known that there can be. */
    public boolean isComplete() {
        return complete;
    }

    private void add(Rule rule, Operator operation, Expression length) {
        if (RuleNodes.isSame(length)) {
            List<Map<Integer, TableRow>> choices = RowChoice.of(pack, rule);
            complete &= choices.size() < RowChoice.MOST;
            for (Map<Integer, TableRow> rows : choices) {
                Fields[] subjects = new Fields[rule.patterns().size()];
                Arrays.fill(subjects, UnknownSubject.ONLY);
                rows.forEach((at, row) -> subjects[at] = RowFact.of(expressions.tableOf(row), row));
                span(
                        operation,
                        expressions
                                .number(length)
                                .in(Scope.of(nobody, subjects))
                                .single());
            }
        } else if (length.operation() == Operator.TABLE_VALUE) {
            // Which row applies depends on the enterprise: any of its numbers may be the length.
            for (TableRow row : pack.table(length.name()).rows()) {
                row.cells().values().forEach(cell -> {
                    if (cell instanceof Table.Cell.Number number) {
                        span(operation, number.value());
                    }
                });
            }
        } else {
            complete = false;
        }
    }

    private void span(Operator operation, @Nullable Exact length) {
        if (length != null && length.isWhole() && length.compareTo(LONGEST) <= 0) {
            spans.add(span(operation, (long) length.toInt()));
        }
    }

    private static Span span(Operator operation, long length) {
        return switch (operation) {
            case LAST_DAYS -> new Span(length, 0, 0);
            case LAST_MONTHS -> new Span(0, length, 0);
            case NEXT_DAYS -> new Span(-length, 0, 0);
            case NEXT_MONTHS -> new Span(0, -length, 0);
            case NEXT_YEARS -> new Span(0, 0, -length);
            default -> new Span(0, 0, length);
        };
    }
}
