package io.tidu.internal.check.awards;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.Demand;
import io.tidu.internal.search.Evaluation;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A tier of an item: what it pays by the cells of a row.
 *
 * @param rule the rule that awards it
 * @param award the statement
 * @param rows the rows its patterns stand for
 * @param item the item
 * @param tier the tier's target
 * @param terms the cells that say how much: shares, amounts and caps
 */
record Tier(
        Rule rule,
        Rule.Statement award,
        Map<Integer, TableRow> rows,
        String item,
        String tier,
        Map<String, Cell> terms) {
    private static final Set<StatementKind> PAYING = Set.of(StatementKind.AWARD, StatementKind.CAP);

    /** All in a pack. */
    static List<Tier> of(Inspection rules, PackView pack) {
        List<Tier> tiers = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            for (Rule.Statement award : rule.statements()) {
                if (award.kind() != StatementKind.AWARD || !award.roles().contains(Role.TIER)) {
                    continue;
                }
                for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                    Evaluation constants = pack.constants(rules, rows);
                    String item = constants.text(award.get(Role.ITEM)).text();
                    String tier = constants.text(award.get(Role.TIER)).text();
                    if (item != null && tier != null) {
                        tiers.add(new Tier(rule, award, rows, item, tier, terms(pack, rule, rows)));
                    }
                }
            }
        }
        return tiers;
    }

    private static Map<String, Cell> terms(PackView pack, Rule rule, Map<Integer, TableRow> rows) {
        Map<String, Cell> terms = new LinkedHashMap<>();
        for (Rule.Statement statement : rule.statements()) {
            if (PAYING.contains(statement.kind())) {
                Expression amount = statement.get(Role.YUAN);
                amount.visit(n -> {
                    boolean reads = n.operation() == Operator.READ
                            && n.kind() == ValueKind.NUMBER
                            && n.operand(0).kind() == ValueKind.ROW;
                    Cell cell = reads ? Cell.of(pack, n, rows) : null;
                    if (cell != null) {
                        terms.put(cell.column(), cell);
                    }
                });
            }
        }
        return terms;
    }

    Expression amount() {
        return award.get(Role.YUAN);
    }

    static Exact number(Cell cell) {
        return cell.row().cell(cell.column()) instanceof Table.Cell.Number number ? number.value() : Exact.ZERO;
    }

    /** What its target asks for: numbers by what they are of, and everything else by its words. */
    static Map<String, List<Demand>> demands(List<Demand> all, String target) {
        Map<String, List<Demand>> demands = new TreeMap<>();
        all.stream()
                .filter(d -> d.target().equals(target) && d.isUnconditional())
                .forEach(d -> demands.computeIfAbsent(d.subject(), s -> new ArrayList<>())
                        .add(d));
        return demands;
    }

    /** Whether whoever reaches the one meets all demands of the other. */
    static boolean covers(Map<String, List<Demand>> one, Map<String, List<Demand>> other) {
        return other.entrySet().stream()
                .allMatch(e -> e.getValue().stream()
                        .allMatch(weaker ->
                                one.getOrDefault(e.getKey(), List.of()).stream().anyMatch(d -> d.implies(weaker))));
    }
}
