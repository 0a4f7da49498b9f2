package io.tidu.internal.search;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers of yuan or people, one apart, of which one keeps a criterion that the other loses.
 *
 * @param about what {@code accepted} names it by: a limit or table
 * @param rule the rule
 * @param target the target
 * @param criterion the criterion
 * @param value what is counted in yuan or people
 * @param kept the number that keeps it
 * @param lost the number beside it that loses it
 * @param besides what else has to hold for the loss to show
 * @param place where the edge is written
 * @param excerpt the line in which it is
 */
public record Edge(
        String about,
        Rule rule,
        String target,
        String criterion,
        Expression value,
        Table.Cell kept,
        Table.Cell lost,
        List<Goal> besides,
        Place place,
        @Nullable String excerpt) {
    private static final Set<Unit> COUNTED = Set.of(Unit.YUAN, Unit.PERSONS);

    /** All in a pack: lines that may not be passed, and bands that change a line. */
    public static List<Edge> of(Inspection rules, PackView pack) {
        List<Edge> edges = new ArrayList<>();
        for (Demand demand : Demand.of(rules, pack)) {
            Cell cell = Cell.of(pack, demand.lineNode(), demand.rows());
            if (demand.isUpper() && COUNTED.contains(demand.value().unit()) && cell != null) {
                Exact last =
                        demand.isInclusive() ? demand.line() : demand.line().minus(Exact.ONE);
                Unit unit = demand.value().unit();
                edges.add(new Edge(
                        cell.about(),
                        demand.rule(),
                        demand.target(),
                        demand.criterion(),
                        demand.value(),
                        new Table.Cell.Number(last, unit),
                        new Table.Cell.Number(last.plus(Exact.ONE), unit),
                        List.of(),
                        cell.place(),
                        cell.row().excerpt()));
            }
        }
        for (Rule rule : pack.rules()) {
            boolean readsRows = rule.patterns().stream().anyMatch(p -> p.kind() == ValueKind.ROW);
            for (Rule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.REQUIRE && !readsRows) {
                    bands(rules, pack, rule, statement, edges);
                }
            }
        }
        return edges;
    }

    private static void bands(Inspection rules, PackView pack, Rule rule, Rule.Statement statement, List<Edge> edges) {
        Expression line = statement.get(Role.LINE);
        Expression lookUp = line.operands().isEmpty() ? line : line.operand(0);
        boolean banded = line.operation() == Operator.NUMBER_LINE
                && lookUp.operation() == Operator.TABLE_VALUE
                && COUNTED.contains(lookUp.operand(0).unit())
                && lookUp.operands().stream().map(Shape::of).distinct().count() == 1;
        String target =
                pack.constants(rules, Map.of()).text(statement.get(Role.TARGET)).text();
        String criterion = pack.constants(rules, Map.of())
                .text(statement.get(Role.CRITERION))
                .text();
        if (!banded || target == null || criterion == null) {
            return;
        }
        boolean lower = Set.of(Comparison.AT_LEAST, Comparison.MORE_THAN).contains(Comparison.valueOf(line.name()));
        Table table = pack.table(lookUp.name());
        List<LookUp.Hit> hits = new ArrayList<>(new LookUp(rule, lookUp, table).hits(rules));
        hits.removeIf(h -> h.rows().size() != 1);
        hits.sort(java.util.Comparator.comparing(Edge::number));
        for (int i = 1; i < hits.size(); i++) {
            LookUp.Hit left = hits.get(i - 1);
            LookUp.Hit right = hits.get(i);
            boolean beside = number(right).minus(number(left)).equals(Exact.ONE);
            int order = line(left, lookUp).compareTo(line(right, lookUp));
            if (beside && order != 0) {
                // The higher line is the harder one if the value has to reach it.
                LookUp.Hit easy = (order < 0) == lower ? left : right;
                LookUp.Hit hard = easy.equals(left) ? right : left;
                Expression value = statement.get(Role.VALUE);
                Table.Cell weak = new Table.Cell.Number(line(easy, lookUp), value.unit());
                TableRow row = hard.rows().get(0);
                edges.add(new Edge(
                        table.name(),
                        rule,
                        target,
                        criterion,
                        lookUp.operand(0),
                        easy.values().get(0),
                        hard.values().get(0),
                        List.of(new Goal(value, weak)),
                        row.place(lookUp.names().get(1)),
                        row.excerpt()));
            }
        }
    }

    private static Exact number(LookUp.Hit hit) {
        return hit.values().get(0) instanceof Table.Cell.Number number ? number.value() : Exact.ZERO;
    }

    private static Exact line(LookUp.Hit hit, Expression lookUp) {
        return hit.rows().get(0).cell(lookUp.names().get(1)) instanceof Table.Cell.Number number
                ? number.value()
                : Exact.ZERO;
    }
}
