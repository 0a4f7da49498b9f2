package io.tidu.check;

import io.tidu.diagnostic.Nearest;
import io.tidu.diagnostic.Problem;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import io.tidu.pack.table.Table;
import io.tidu.pack.vocabulary.BuiltInFacts;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.pack.vocabulary.FactType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word in a table or rule that the vocabulary does not have for the fact it is compared with: it matches nothing. */
final class UnknownWord implements Check {
    private static final String ID = "check.unknown-word";
    private static final String TITLE = "title";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        Map<String, FactDefinition> facts = rules.vocabulary().facts();
        for (PackView pack : rules.packs()) {
            for (Use use : pack.uses()) {
                new Looking(facts, pack, use, remarks).look();
            }
        }
    }

    private record Looking(Map<String, FactDefinition> facts, PackView pack, Use use, Remarks remarks) {
        void look() {
            Node node = use.node();
            switch (node.operation()) {
                case COUNT, TOTAL -> node.operands().stream().skip(1).forEach(o -> filter(node.name(), o));
                case TABLE_VALUE, TABLE_POINTS -> lookUp(node);
                case ONE_OF -> oneOf(node);
                case HOLDS -> titles(node.operand(1));
                case SAME_TEXT -> same(node.operand(0), node.operand(1));
                default -> {}
            }
        }

        /** The columns of a filter are fields of the list's entries. */
        private void filter(String list, Node filter) {
            FactDefinition fact = facts.get(list);
            Table table = filter.operation() == Operation.TABLE
                    ? pack.table(filter.name())
                    : filter.operation() == Operation.SUBJECT && filter.kind() == Kind.ROW ? rowsOf(filter) : null;
            if (fact != null && table != null) {
                table.inputs()
                        .forEach(i -> column(table, i.name(), fact.fields().get(i.name())));
            }
        }

        private Table rowsOf(Node subject) {
            ResolvedRule.Pattern pattern = use.rule().patterns().get(subject.index());
            return pack.table(String.valueOf(pattern.source()));
        }

        private void lookUp(Node node) {
            Table table = pack.table(node.name());
            for (int i = 0; i < node.operands().size(); i++) {
                column(table, table.inputs().get(i).name(), choice(node.operand(i)));
            }
        }

        private void oneOf(Node line) {
            ResolvedRule.Statement statement = use.statement();
            if (statement != null && statement.kind() != StatementKind.PASS) {
                List<Node> arguments = statement.arguments();
                column(pack.table(line.name()), line.names().get(1), choice(arguments.get(arguments.size() - 2)));
            }
        }

        private void titles(Node title) {
            FactDefinition list = facts.get(BuiltInFacts.TITLES.fact());
            FactDefinition field = list == null ? null : list.fields().get(TITLE);
            if (title.operation() == Operation.TEXT) {
                word(title, field);
            } else if (title.operation() == Operation.READ && title.operand(0).kind() == Kind.ROW) {
                column(pack.table(title.names().get(1)), title.name(), field);
            }
        }

        private void same(Node left, Node right) {
            FactDefinition choice = choice(left);
            Node other = choice == null ? left : right;
            choice = choice == null ? choice(right) : choice;
            if (other.operation() == Operation.READ && other.operand(0).kind() == Kind.ROW) {
                column(pack.table(other.names().get(1)), other.name(), choice);
            }
        }

        /** The choice that a node reads, or null. */
        private @Nullable FactDefinition choice(Node node) {
            if (node.operation() != Operation.READ) {
                return null;
            }
            Node subject = node.operand(0);
            if (subject.kind() == Kind.ENTERPRISE) {
                return facts.get(node.name());
            }
            FactDefinition list = subject.kind() == Kind.ENTRY
                    ? facts.get(String.valueOf(
                            use.rule().patterns().get(subject.index()).source()))
                    : null;
            return list == null ? null : list.fields().get(node.name());
        }

        private void word(Node text, @Nullable FactDefinition choice) {
            if (isChoice(choice) && !words(choice).contains(text.name())) {
                Problem problem = problem(text.place(), text.name(), choice);
                remarks.add(pack, text.name(), pack.inRule(problem, use.rule()));
            }
        }

        private void column(Table table, String column, @Nullable FactDefinition choice) {
            if (!isChoice(choice)) {
                return;
            }
            for (Table.Row row : table.rows()) {
                if (row.cell(column) instanceof Table.Cell.Text text
                        && !words(choice).contains(text.value())) {
                    Problem problem = problem(row.place(column), text.value(), choice);
                    remarks.add(pack, text.value(), PackView.inRow(problem, row));
                }
            }
        }

        private static Problem problem(io.tidu.diagnostic.Place place, String word, @Nullable FactDefinition choice) {
            String name = choice == null ? "" : choice.name();
            return Problem.error(ID, place, word, name, Nearest.orAll(word, words(choice)));
        }

        private static boolean isChoice(@Nullable FactDefinition fact) {
            return fact != null && fact.type() == FactType.CHOICE;
        }

        private static Set<String> words(@Nullable FactDefinition choice) {
            return choice == null ? Set.of() : choice.values().keySet();
        }
    }
}
