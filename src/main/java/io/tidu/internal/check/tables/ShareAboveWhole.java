package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.internal.search.Shown;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A share of what was spent, an uplift, an instalment or a level's share of more than all of it: 7500% for 75%. */
public final class ShareAboveWhole implements Check {
    private static final String ID = "check.share-above-whole";
    private static final Set<StatementKind> SHARES =
            Set.of(StatementKind.UPLIFT, StatementKind.REDUCE, StatementKind.INSTALMENT, StatementKind.SPLIT);
    private static final Set<StatementKind> AMOUNTS =
            Set.of(StatementKind.AWARD, StatementKind.CAP, StatementKind.CAP_TOGETHER, StatementKind.CLAW_BACK);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (Rule rule : pack.rules()) {
                List<Expression> shares = shares(rule);
                if (!shares.isEmpty()) {
                    for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                        shares.forEach(s -> look(pack, s, rows, remarks));
                    }
                }
            }
        }
    }

    private static List<Expression> shares(Rule rule) {
        List<Expression> shares = new ArrayList<>();
        for (Rule.Statement statement : rule.statements()) {
            if (SHARES.contains(statement.kind())) {
                statement.get(Role.SHARE).visit(shares::add);
            } else if (AMOUNTS.contains(statement.kind())) {
                statement.arguments().stream()
                        .flatMap(Expression::all)
                        .filter(n -> n.operation() == Operator.TIMES)
                        .forEach(n -> n.visit(shares::add));
            }
        }
        return shares;
    }

    private static void look(PackView pack, Expression node, Map<Integer, TableRow> rows, Remarks remarks) {
        Cell cell = Cell.of(pack, node, rows);
        if (cell != null) {
            tell(pack, cell, remarks);
        } else if (node.operation() == Operator.TABLE_VALUE || node.operation() == Operator.TABLE_MARGINAL) {
            Table table = pack.table(node.name());
            table.rows().forEach(r -> tell(pack, new Cell(table, r, node.names().get(1)), remarks));
        }
    }

    private static void tell(PackView pack, Cell cell, Remarks remarks) {
        if (cell.row().cell(cell.column()) instanceof Table.Cell.Number number
                && number.unit() == Unit.RATIO
                && number.value().compareTo(Exact.ONE) > 0) {
            Problem problem = Problem.warning(ID, cell.place(), Shown.told(number), cell.about());
            remarks.add(pack, cell.about(), PackView.inRow(problem, cell.row()));
        }
    }
}
