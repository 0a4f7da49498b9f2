package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that a rule, or a row of a table it reads, holds against a text or choice of the enterprise. Immutable and
 * safe to share between threads.
 *
 * @param fact the fact, or the list whose entries it is compared with
 * @param field the field of the entries, or null if it is compared with the fact itself
 * @param word the word
 * @param place where it is written
 * @param rule the rule
 * @param row the row, or null if the rule writes it itself
 */
public record ComparedWord(
        String fact,
        @Nullable String field,
        String word,
        Place place,
        Rule rule,
        @Nullable TableRow row) {
    private static final String TITLE = "title";

    /**
     * All in the rules of one pack: what a rule writes for each rule, what stands in a column once for all rules that
     * hold it against the same.
     *
     * @param tables the pack's tables by name
     */
    public static List<ComparedWord> of(Collection<Rule> rules, Map<String, Table> tables) {
        List<ComparedWord> words = new ArrayList<>();
        Set<Column> told = new HashSet<>();
        for (Rule rule : rules) {
            Search search = new Search(rule, tables, words, told);
            rule.patterns().forEach(p -> p.constraints().forEach(c -> c.visit(search::look)));
            for (Rule.Statement statement : rule.statements()) {
                statement.arguments().forEach(a -> a.visit(search::look));
                search.line(statement);
            }
        }
        return words;
    }

    /** A text or choice that is read. */
    private record Subject(String fact, @Nullable String field) {}

    /** A column of which a text or choice is held against every cell. */
    private record Column(Subject subject, String table, String name) {}

    private record Search(Rule rule, Map<String, Table> tables, List<ComparedWord> words, Set<Column> told) {
        void look(Expression node) {
            switch (node.operation()) {
                case COUNT, TOTAL -> node.operands().stream().skip(1).forEach(filter -> entries(node.name(), filter));
                case TABLE_VALUE, TABLE_POINTS, TABLE_MARGINAL -> lookUp(node);
                case HOLDS -> word(new Subject(BuiltInFacts.TITLES.fact(), TITLE), node.operand(1));
                case SAME_TEXT -> {
                    word(subject(node.operand(0)), node.operand(1));
                    word(subject(node.operand(1)), node.operand(0));
                }
                case IN -> node.operands().stream().skip(1).forEach(o -> word(subject(node.operand(0)), o));
                default -> {
                    // compares no words
                }
            }
        }

        /** The columns of a filter are fields of the list's entries. */
        private void entries(String list, Expression filter) {
            Table table = filter.operation() == Operator.TABLE
                    ? tables.get(filter.name())
                    : filter.operation() == Operator.SUBJECT && filter.kind() == ValueKind.ROW
                            ? tables.get(String.valueOf(
                                    rule.patterns().get(filter.index()).source()))
                            : null;
            if (table != null) {
                table.inputs().forEach(i -> column(new Subject(list, i.name()), table, i.name()));
            }
        }

        private void lookUp(Expression node) {
            Table table = tables.get(node.name());
            for (int i = 0; table != null && i < node.operands().size(); i++) {
                column(subject(node.operand(i)), table, table.inputs().get(i).name());
            }
        }

        /** The words of a line are held against the value in front of it. */
        void line(Rule.Statement statement) {
            List<Expression> arguments = statement.arguments();
            for (int i = 1; i < arguments.size(); i++) {
                Expression line = arguments.get(i);
                Table table = line.operation() == Operator.ONE_OF ? tables.get(line.name()) : null;
                if (table != null) {
                    column(subject(arguments.get(i - 1)), table, line.names().get(1));
                } else if (line.operation() == Operator.IS) {
                    word(subject(arguments.get(i - 1)), line.operand(0));
                }
            }
        }

        private @Nullable Subject subject(Expression node) {
            if (node.operation() != Operator.READ) {
                return null;
            }
            Expression of = node.operand(0);
            if (of.kind() == ValueKind.ENTERPRISE) {
                return new Subject(node.name(), null);
            }
            return of.kind() == ValueKind.ENTRY
                    ? new Subject(String.valueOf(rule.patterns().get(of.index()).source()), node.name())
                    : null;
        }

        private void word(@Nullable Subject subject, Expression written) {
            if (subject != null && written.operation() == Operator.TEXT) {
                words.add(
                        new ComparedWord(subject.fact(), subject.field(), written.name(), written.place(), rule, null));
            } else if (written.operation() == Operator.READ
                    && written.operand(0).kind() == ValueKind.ROW) {
                Table table = tables.get(written.names().get(1));
                if (table != null) {
                    column(subject, table, written.name());
                }
            }
        }

        private void column(@Nullable Subject subject, Table table, String column) {
            if (subject == null || !told.add(new Column(subject, table.name(), column))) {
                return;
            }
            for (TableRow row : table.rows()) {
                if (row.cell(column) instanceof Table.Cell.Text text) {
                    words.add(new ComparedWord(
                            subject.fact(), subject.field(), text.value(), row.place(column), rule, row));
                }
            }
        }
    }
}
