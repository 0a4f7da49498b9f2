package io.tidu.internal.policy.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in a statement, as a rule writes it or as a row that the rule reads holds it: of a target, criterion, group,
 * item, tier or stage. Immutable and safe to share between threads.
 *
 * @param role what it is the name of
 * @param text the name
 * @param place where it is written
 * @param rule the rule
 * @param kind the statement's kind
 * @param row the row, or null if the rule writes it itself
 */
public record StatedName(
        Role role,
        String text,
        Place place,
        Rule rule,
        StatementKind kind,
        @Nullable TableRow row) {

    /** Whether it is the name of an item that is paid, not of one that gives points. */
    public boolean isPaidItem() {
        return role == Role.ITEM && kind.isAboutMoney();
    }

    /**
     * All names in the statements of rules of one pack, those in rows of tables included, whatever date they count on.
     *
     * @param tables the pack's tables by name
     */
    public static List<StatedName> of(Collection<Rule> rules, Map<String, Table> tables) {
        List<StatedName> names = new ArrayList<>();
        for (Rule rule : rules) {
            for (Rule.Statement statement : rule.statements()) {
                List<Role> form = statement.roles();
                for (int i = 0; i < form.size(); i++) {
                    add(rule, statement, i, tables, names);
                }
            }
        }
        return names;
    }

    private static void add(
            Rule rule, Rule.Statement statement, int argument, Map<String, Table> tables, List<StatedName> names) {
        Role role = statement.roles().get(argument);
        Expression node = statement.arguments().get(argument);
        if (!role.isName()) {
            return;
        }
        if (node.operation() == Operator.TEXT) {
            names.add(new StatedName(role, node.name(), node.place(), rule, statement.kind(), null));
        } else if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW) {
            Table table = tables.get(node.names().get(1));
            for (TableRow row : table == null ? List.<TableRow>of() : table.rows()) {
                if (row.cell(node.name()) instanceof Table.Cell.Text text) {
                    names.add(new StatedName(role, text.value(), row.place(node.name()), rule, statement.kind(), row));
                }
            }
        }
    }
}
