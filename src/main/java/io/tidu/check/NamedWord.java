package io.tidu.check;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind.Role;
import io.tidu.pack.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a criterion, group or item, as a rule writes it or as a row that the rule reads holds it.
 *
 * @param role what it is the name of
 * @param text the name
 * @param place where it is written
 * @param rule the rule
 * @param row the row, or null if the rule writes it itself
 */
record NamedWord(Role role, String text, Place place, ResolvedRule rule, Table.@Nullable Row row) {
    private static final Set<Role> ROLES = Set.of(Role.CRITERION, Role.GROUP, Role.ITEM);

    /** All in a pack. */
    static List<NamedWord> of(PackView pack) {
        List<NamedWord> words = new ArrayList<>();
        for (ResolvedRule rule : pack.rules()) {
            for (ResolvedRule.Statement statement : rule.statements()) {
                List<Role> form = form(statement);
                for (int i = 0; i < form.size(); i++) {
                    if (ROLES.contains(form.get(i))) {
                        add(pack, rule, form.get(i), statement.arguments().get(i), words);
                    }
                }
            }
        }
        return words;
    }

    /** The criteria that {@code except( … )} and {@code only( … )} name in a pack. */
    static List<NamedWord> selected(PackView pack) {
        List<NamedWord> words = new ArrayList<>();
        for (ResolvedRule rule : pack.rules()) {
            rule.statements().stream()
                    .flatMap(s -> s.arguments().stream())
                    .filter(a -> a.kind() == Kind.EXCEPTION)
                    .forEach(a ->
                            a.names().forEach(n -> words.add(new NamedWord(Role.CRITERION, n, a.place(), rule, null))));
        }
        return words;
    }

    /** What the arguments of a statement are, in order. */
    static List<Role> form(ResolvedRule.Statement statement) {
        int count = statement.arguments().size();
        return statement.kind().forms().stream()
                .filter(f -> f.size() == count)
                .findFirst()
                .orElseThrow();
    }

    private static void add(PackView pack, ResolvedRule rule, Role role, Node node, List<NamedWord> words) {
        if (node.operation() == Operation.TEXT) {
            words.add(new NamedWord(role, node.name(), node.place(), rule, null));
        } else if (node.operation() == Operation.READ && node.operand(0).kind() == Kind.ROW) {
            for (Table.Row row : pack.table(node.names().get(1)).rows()) {
                if (row.cell(node.name()) instanceof Table.Cell.Text text) {
                    words.add(new NamedWord(role, text.value(), row.place(node.name()), rule, row));
                }
            }
        }
    }

    /** A problem at this word, with the line it is in. */
    Problem in(PackView pack, Problem problem) {
        return row == null ? pack.inRule(problem, rule) : PackView.inRow(problem, row);
    }
}
