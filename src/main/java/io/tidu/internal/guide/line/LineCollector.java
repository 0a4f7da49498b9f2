package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
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
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lines in the rules of a version of a pack. Not thread-safe. */
public final class LineCollector {
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

    /** Whether a rule counts the days since one, itself or through a derived fact. */
    public boolean countsDays(Rule rule) {
        return RuleNodes.of(rule).anyMatch(facts::countsDays);
    }

    /** The lines of a rule, and what of it draws none. */
    public RuleLines of(Rule rule) {
        found.clear();
        Map<Integer, String> lists = RuleNodes.lists(rule);
        Drawing drawing = new Drawing(rule, lists, new Courses(knowledge.formulas(), facts, lists));
        List<Expression> fixed = new ArrayList<>();
        List<Expression> ofSubjects = new ArrayList<>();
        for (Expression node : lines(rule, drawing)) {
            (ExpressionCompiler.readsSubjects(node) ? ofSubjects : fixed).add(node);
        }
        fixed.forEach(n -> drawing.add(n, Map.of()));
        Map<String, Set<Line.RuleName>> undrawn = new HashMap<>();
        Undrawn.facts(rule, facts, drawing.courses).forEach(f -> undrawn.put(f, Set.of(drawing.name())));
        if (!ofSubjects.isEmpty()) {
            List<Map<Integer, TableRow>> choices = RowChoice.of(pack, rule);
            if (choices.size() >= RowChoice.MOST) {
                ofSubjects.forEach(n -> drawing.reads(n).forEach(f -> undrawn.put(f, Set.of(drawing.name()))));
            }
            for (Map<Integer, TableRow> rows : choices) {
                Map<Integer, RowFact> subjects = new HashMap<>();
                rows.forEach((pattern, row) -> subjects.put(pattern, RowFact.of(expressions.tableOf(row), row)));
                ofSubjects.forEach(n -> drawing.add(n, subjects));
            }
        }
        return new RuleLines(found, Undrawn.sizes(rule, pack), new LinkedHashSet<>(lists.values()), undrawn);
    }

    /** All that a rule holds a value against: comparisons, look-ups, and statements' values with the lines behind. */
    private List<Expression> lines(Rule rule, Drawing drawing) {
        List<Expression> lines = new ArrayList<>();
        RuleNodes.of(rule).forEach(node -> {
            if (node.operation() == Operator.COMPARE || node.operation().looksUp()) {
                lines.add(node);
            } else if (node.operation() == Operator.BEST || node.operation() == Operator.LOWEST) {
                lines.addAll(drawing.changes(node));
            }
        });
        for (Rule.Statement statement : rule.statements()) {
            for (int i = 1; i < statement.arguments().size(); i++) {
                if (RuleNodes.isLine(statement.arguments().get(i))) {
                    lines.add(pair(
                            statement.arguments().get(i - 1),
                            statement.arguments().get(i)));
                }
            }
        }
        return lines;
    }

    private static Expression pair(Expression value, Expression line) {
        return Expression.of(Operator.COMPARE, ValueKind.FLAG, value.place(), List.of(), List.of(value, line));
    }

    /** Draws the lines of one rule. */
    private final class Drawing {
        private final Rule rule;
        private final Map<Integer, String> lists;
        private final Courses courses;

        Drawing(Rule rule, Map<Integer, String> lists, Courses courses) {
            this.rule = rule;
            this.lists = lists;
            this.courses = courses;
        }

        Line.RuleName name() {
            return new Line.RuleName(rule.pack(), rule.name());
        }

        /** Where the greatest or smallest of several becomes another: a line turns there. */
        List<Expression> changes(Expression node) {
            List<Expression> changes = new ArrayList<>();
            for (int i = 0; i < node.operands().size(); i++) {
                for (int j = 0; j < i; j++) {
                    Expression one = node.operand(i);
                    Expression other = node.operand(j);
                    boolean moves = reads(one, other).stream()
                            .anyMatch(f -> !courses.of(one, f).isConstant()
                                    || !courses.of(other, f).isConstant());
                    if (moves && one.kind() == ValueKind.NUMBER && other.kind() == ValueKind.NUMBER) {
                        changes.add(pair(one, other));
                    }
                }
            }
            return changes;
        }

        private Set<String> reads(Expression... nodes) {
            Set<String> reads = new LinkedHashSet<>();
            for (Expression node : nodes) {
                reads.addAll(facts.of(node));
                reads.addAll(RuleNodes.listsRead(node, lists));
            }
            return reads;
        }

        void add(Expression node, Map<Integer, RowFact> rows) {
            if (node.operation().looksUp()) {
                Table table = pack.table(node.name());
                for (int i = 0; i < node.operands().size(); i++) {
                    Expression operand = node.operand(i);
                    if (operand.kind() == ValueKind.NUMBER && !reads(operand).isEmpty()) {
                        Map<String, Course> along = new HashMap<>();
                        reads(operand).forEach(f -> along.put(f, courses.of(operand, f)));
                        for (Exact edge : edges(table, i)) {
                            found.add(line(operand, null, edge, along, rows, operand));
                        }
                    }
                }
                return;
            }
            Expression value = node.operand(0);
            Expression line = node.operand(1);
            Set<String> read = reads(value, line);
            if (value.kind() == ValueKind.NUMBER && !read.isEmpty()) {
                Map<String, Course> along = new HashMap<>();
                read.forEach(f -> along.put(f, courses.of(value, f).plus(courses.of(line, f))));
                Exact fixed = fixed(line, rows);
                found.add(line(
                        value,
                        fixed == null ? edge(line) : null,
                        fixed == null ? Exact.ZERO : fixed,
                        along,
                        rows,
                        node));
            }
        }

        private Line line(
                Expression value,
                @Nullable Compiled<Quantity> edge,
                Exact fixed,
                Map<String, Course> along,
                Map<Integer, RowFact> rows,
                Expression node) {
            Map<Integer, String> entries = new HashMap<>(lists);
            entries.keySet().retainAll(RuleNodes.entriesRead(node));
            return new Line(
                    expressions.number(value),
                    !ExpressionCompiler.readsSubjects(value),
                    edge,
                    fixed,
                    along,
                    new Line.DrawnFor(name(), rule.patterns().size(), rows, entries),
                    knowledge);
        }

        private Compiled<Quantity> edge(Expression line) {
            return expressions.number(line.operation() == Operator.NUMBER_LINE ? line.operand(0) : line);
        }

        /** What a value is held against, if tables alone say that. */
        private @Nullable Exact fixed(Expression line, Map<Integer, RowFact> rows) {
            if (line.operation() == Operator.SOME || line.operation() == Operator.NONE) {
                return line.operation() == Operator.SOME ? Exact.ONE : Exact.ZERO;
            }
            if (!RuleNodes.isSame(line)) {
                return null;
            }
            Fields[] subjects = new Fields[rule.patterns().size()];
            Arrays.fill(subjects, UnknownSubject.ONLY);
            rows.forEach((pattern, row) -> subjects[pattern] = row);
            return edge(line).in(Scope.of(nobody, subjects)).single();
        }
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
