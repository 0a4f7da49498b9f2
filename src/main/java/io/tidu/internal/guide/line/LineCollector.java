package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Atoms;
import io.tidu.internal.search.Expressions;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the lines in the rules of a version of a pack. Not thread-safe. */
public final class LineCollector {
    private static final Set<Operator> LENGTHS = EnumSet.of(
            Operator.LAST_DAYS,
            Operator.LAST_MONTHS,
            Operator.LAST_YEARS,
            Operator.NEXT_DAYS,
            Operator.NEXT_MONTHS,
            Operator.NEXT_YEARS);

    private final PackView pack;
    private final ReferenceData knowledge;
    private final Expressions expressions;
    private final FactsRead facts;
    private final EvaluationContext nobody;
    private final List<Line> found = new ArrayList<>();

    /**
     * For a version of a pack.
     *
     * @param knowledge what the lines are worked out with
     */
    public LineCollector(PackView pack, ReferenceData knowledge) {
        this.pack = pack;
        this.knowledge = knowledge;
        this.expressions = new Expressions(pack.pack(), knowledge);
        this.facts = new FactsRead(knowledge.formulas());
        this.nobody = new EvaluationContext(Enterprise.builder("nobody").build(), LocalDate.EPOCH, knowledge);
    }

    /** The lines of a rule. */
    public List<Line> of(Rule rule) {
        found.clear();
        List<Expression> fixed = new ArrayList<>();
        List<Expression> ofRows = new ArrayList<>();
        for (Rule.Pattern pattern : rule.patterns()) {
            pattern.constraints().forEach(c -> c.visit(n -> sort(n, fixed, ofRows)));
        }
        for (Rule.Statement statement : rule.statements()) {
            for (int i = 0; i < statement.arguments().size(); i++) {
                Expression argument = statement.arguments().get(i);
                argument.visit(n -> sort(n, fixed, ofRows));
                if (isLine(argument) && i > 0) {
                    // A value and the line behind it.
                    Expression value = statement.arguments().get(i - 1);
                    boolean rows =
                            ExpressionCompiler.readsSubjects(value) || ExpressionCompiler.readsSubjects(argument);
                    (rows ? ofRows : fixed).add(pair(value, argument));
                }
            }
        }
        fixed.forEach(n -> add(n, Map.of(), rule));
        if (!ofRows.isEmpty()) {
            for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                Map<Integer, RowFact> subjects = new HashMap<>();
                rows.forEach((pattern, row) -> subjects.put(pattern, RowFact.of(expressions.tableOf(row), row)));
                ofRows.forEach(n -> add(n, subjects, rule));
            }
        }
        return List.copyOf(found);
    }

    /** The lengths of time that a rule looks back over or ahead, as far as they are the same for everybody. */
    public Set<Span> spans(Rule rule) {
        Set<Span> spans = new LinkedHashSet<>();
        everyNode(rule).forEach(node -> {
            Operator operation = node.operation();
            if (!node.operands().isEmpty() && LENGTHS.contains(operation)) {
                Long length = length(node.operand(0));
                if (length != null) {
                    spans.add(span(operation, length));
                }
            }
        });
        return spans;
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

    private @Nullable Long length(Expression node) {
        if (!Atoms.isConstant(node)) {
            return null;
        }
        Line constant = new Line(expressions.number(node), null, Exact.ZERO, Set.of(), Map.of(), 0, knowledge);
        Exact length = constant.above(nobody);
        return length == null || !length.isWhole() ? null : Long.valueOf(length.toInt());
    }

    /** Whether a rule counts the days since one, itself or through a derived fact. */
    public boolean countsDays(Rule rule) {
        return everyNode(rule).anyMatch(node -> facts.countsDays(node));
    }

    private static Stream<Expression> everyNode(Rule rule) {
        return Stream.concat(
                rule.patterns().stream().flatMap(p -> p.constraints().stream()).flatMap(Expression::all),
                rule.statements().stream().flatMap(s -> s.arguments().stream()).flatMap(Expression::all));
    }

    private static boolean isLine(Expression node) {
        return node.operation() == Operator.NUMBER_LINE
                || node.operation() == Operator.SOME
                || node.operation() == Operator.NONE;
    }

    private static Expression pair(Expression value, Expression line) {
        return Expression.of(Operator.COMPARE, ValueKind.FLAG, value.place(), List.of(), List.of(value, line));
    }

    private static void sort(Expression node, List<Expression> fixed, List<Expression> ofRows) {
        if (node.operation() == Operator.COMPARE || node.operation().looksUp()) {
            (ExpressionCompiler.readsSubjects(node) ? ofRows : fixed).add(node);
        }
    }

    private void add(Expression node, Map<Integer, RowFact> rows, Rule rule) {
        if (node.operation().looksUp()) {
            Table table = pack.table(node.name());
            for (int i = 0; i < node.operands().size(); i++) {
                Expression operand = node.operand(i);
                Set<String> read = operand.kind() == ValueKind.NUMBER ? facts.of(operand) : Set.of();
                if (!read.isEmpty()) {
                    Compiled<Quantity> value = expressions.number(operand);
                    edges(table, i)
                            .forEach(edge -> found.add(new Line(
                                    value,
                                    null,
                                    edge,
                                    read,
                                    rows,
                                    rule.patterns().size(),
                                    knowledge)));
                }
            }
            return;
        }
        Expression value = node.operand(0);
        Expression line = node.operand(1);
        Set<String> read = new LinkedHashSet<>(facts.of(value));
        read.addAll(facts.of(line));
        if (value.kind() == ValueKind.NUMBER && !read.isEmpty()) {
            found.add(new Line(
                    expressions.number(value),
                    edge(line),
                    fixed(line),
                    read,
                    rows,
                    rule.patterns().size(),
                    knowledge));
        }
    }

    private @Nullable Compiled<Quantity> edge(Expression line) {
        return switch (line.operation()) {
            case SOME, NONE -> null;
            case NUMBER_LINE -> expressions.number(line.operand(0));
            default -> expressions.number(line);
        };
    }

    private static Exact fixed(Expression line) {
        return line.operation() == Operator.SOME ? Exact.ONE : Exact.ZERO;
    }

    private static Set<Exact> edges(Table table, int position) {
        Set<Exact> edges = new LinkedHashSet<>();
        String name = table.inputs().get(position).name();
        for (TableRow row : table.rows()) {
            row.cells().forEach((column, cell) -> {
                boolean ofInput = column.equals(name) || column.startsWith(name + ".");
                if (ofInput && cell instanceof Table.Cell.Number number) {
                    edges.add(number.value());
                }
            });
        }
        return edges;
    }
}
