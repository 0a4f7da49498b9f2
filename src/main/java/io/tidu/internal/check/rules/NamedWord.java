package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.PackView;
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
record NamedWord(
        Role role,
        String text,
        Place place,
        Rule rule,
        @Nullable TableRow row) {
    private static final Set<Role> ROLES = Set.of(Role.CRITERION, Role.GROUP, Role.ITEM, Role.LEVEL);

    /** All in a pack. */
    static List<NamedWord> of(PackView pack) {
        return pack.graph().names().stream()
                .filter(n -> ROLES.contains(n.role()))
                .map(n -> new NamedWord(n.role(), n.text(), n.place(), n.rule(), n.row()))
                .toList();
    }

    /** The criteria that {@code except( … )} and {@code only( … )} name in a pack. */
    static List<NamedWord> selected(PackView pack) {
        List<NamedWord> words = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            rule.statements().stream()
                    .flatMap(s -> s.arguments().stream())
                    .filter(a -> a.kind() == ValueKind.EXCEPTION)
                    .forEach(a ->
                            a.names().forEach(n -> words.add(new NamedWord(Role.CRITERION, n, a.place(), rule, null))));
        }
        return words;
    }

    /** A problem at this word, with the line it is in. */
    Problem in(PackView pack, Problem problem) {
        return row == null ? pack.inRule(problem, rule) : PackView.inRow(problem, row);
    }
}
