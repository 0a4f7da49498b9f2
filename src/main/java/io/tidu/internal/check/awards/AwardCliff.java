package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Attaining;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.Inversion;
import io.tidu.internal.search.LookUp;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shape;
import io.tidu.internal.search.Shown;
import io.tidu.internal.search.Situation;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts, shares and caps by bands of yuan or people that fall by one more: who grows by one is paid less. */
final class AwardCliff {
    private static final Set<StatementKind> PAYING = Set.of(
            StatementKind.AWARD,
            StatementKind.CAP,
            StatementKind.CAP_TOGETHER,
            StatementKind.UPLIFT,
            StatementKind.MULTIPLE,
            StatementKind.REDUCE);
    private static final Set<Unit> COUNTED = Set.of(Unit.YUAN, Unit.PERSONS);

    private final String id;
    private final Inspection rules;
    private final PackView pack;
    private final Remarks remarks;

    AwardCliff(String id, Inspection rules, PackView pack, Remarks remarks) {
        this.id = id;
        this.rules = rules;
        this.pack = pack;
        this.remarks = remarks;
    }

    void look() {
        for (Rule rule : pack.rules()) {
            for (Rule.Statement statement : rule.statements()) {
                if (PAYING.contains(statement.kind())) {
                    statement.arguments().stream()
                            .flatMap(Expression::all)
                            .filter(AwardCliff::isBanded)
                            .forEach(n -> look(rule, statement, new LookUp(rule, n, pack.table(n.name()))));
                }
            }
        }
    }

    /** Whether it looks up one number that an enterprise counts in yuan or people. */
    private static boolean isBanded(Expression node) {
        return node.operation() == Operator.TABLE_VALUE
                && node.operands().stream().map(Shape::of).distinct().count() == 1
                && COUNTED.contains(node.operand(0).unit());
    }

    private void look(Rule rule, Rule.Statement statement, LookUp bands) {
        if (remarks.accepts(pack, bands.table().name(), id)) {
            return;
        }
        List<LookUp.Hit> hits = new ArrayList<>(bands.hits(rules));
        hits.removeIf(h -> h.rows().size() != 1);
        hits.sort(Comparator.comparing(AwardCliff::at));
        for (int i = 1; i < hits.size(); i++) {
            LookUp.Hit less = hits.get(i - 1);
            LookUp.Hit more = hits.get(i);
            boolean beside = at(more).minus(at(less)).equals(Exact.ONE);
            if (beside && paid(bands, more).compareTo(paid(bands, less)) < 0) {
                tell(rule, statement, bands, less, more);
            }
        }
    }

    private static Exact at(LookUp.Hit hit) {
        return hit.values().get(0) instanceof Table.Cell.Number number ? number.value() : Exact.ZERO;
    }

    private static Exact paid(LookUp bands, LookUp.Hit hit) {
        return cell(bands, hit) instanceof Table.Cell.Number number ? number.value() : Exact.ZERO;
    }

    private static Table.@Nullable Cell cell(LookUp bands, LookUp.Hit hit) {
        return hit.rows().get(0).cell(bands.node().names().get(1));
    }

    private void tell(Rule rule, Rule.Statement statement, LookUp bands, LookUp.Hit less, LookUp.Hit more) {
        String column = bands.node().names().get(1);
        TableRow row = more.rows().get(0);
        Fall fall = fall(rule, statement, bands, less, more);
        Problem problem = Problem.warning(
                id,
                row.place(column),
                Shown.told(less.values().get(0)),
                Shown.told(more.values().get(0)),
                bands.table().name(),
                column + " " + shown(cell(bands, less)) + " > " + shown(cell(bands, more)),
                Shown.told(Exact.of(fall == null ? BigDecimal.ZERO : fall.yuan()), Unit.YUAN),
                bands.table().name());
        String sample = fall == null
                ? ""
                : Sample.of(
                        fall.witness(),
                        Shown.of(more.values().get(0)) + " is paid less than "
                                + Shown.of(less.values().get(0)),
                        "{funding: {total: " + fall.total().toPlainString() + "}}");
        remarks.add(pack, bands.table().name(), PackView.inRow(problem, row), sample);
    }

    private static String shown(Table.@Nullable Cell cell) {
        return cell == null ? "" : Shown.told(cell);
    }

    /** Who is paid less, what they are still paid, and how much less it is. */
    private record Fall(Counterexample witness, BigDecimal total, BigDecimal yuan) {}

    /** The same enterprise on both sides of the edge, decided by an engine. */
    private @Nullable Fall fall(Rule rule, Rule.Statement statement, LookUp bands, LookUp.Hit less, LookUp.Hit more) {
        for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
            Expression value = bands.node().operand(0);
            List<Fall> found = new ArrayList<>();
            for (List<Goal> besides : besides(rule, rows, statement, paid(bands, less))) {
                List<Goal> wishes = new ArrayList<>(besides);
                wishes.add(new Goal(value, less.values().get(0)));
                new Search(rules, pack, rule, rows).find(wishes, kept -> {
                    Fall fall = fall(kept, value, more.values().get(0), rows);
                    if (fall != null) {
                        found.add(fall);
                    }
                    return fall != null;
                });
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return null;
    }

    /** What else has to hold: the targets of the rule, and for a cap an amount that reaches it. */
    private List<List<Goal>> besides(Rule rule, Map<Integer, TableRow> rows, Rule.Statement statement, Exact limit) {
        List<Goal> targets = Attaining.wishes(rules, pack, rule, rows);
        List<List<Goal>> all = new ArrayList<>();
        boolean isCap = statement.kind() == StatementKind.CAP || statement.kind() == StatementKind.CAP_TOGETHER;
        for (Rule.Statement award : isCap ? rule.statements() : List.<Rule.Statement>of()) {
            if (award.kind() == StatementKind.AWARD) {
                Expression amount = award.get(Role.YUAN);
                List<Goal> more = new ArrayList<>(targets);
                more.add(0, new Goal(amount, new Table.Cell.Number(limit, Unit.YUAN)));
                all.add(more);
            }
        }
        all.add(targets);
        return all;
    }

    private @Nullable Fall fall(Counterexample kept, Expression value, Table.Cell more, Map<Integer, TableRow> rows) {
        BigDecimal before = total(kept);
        for (int way = 0; before.signum() > 0 && way < Inversion.WAYS; way++) {
            Situation situation = new Situation(rules, pack, kept.enterprise(), kept.on(), rows);
            Goal wish = new Goal(value, more);
            if (wish.grant(new Inversion(situation, way)) && wish.isGranted(situation.evaluation())) {
                Counterexample lost = new Counterexample(pack, kept.base(), situation.enterprise(), kept.on());
                BigDecimal after = rules.assess(lost).isPresent() ? total(lost) : before;
                if (after.compareTo(before) < 0) {
                    return new Fall(lost, after, before.subtract(after));
                }
            }
        }
        return null;
    }

    private BigDecimal total(Counterexample witness) {
        return rules.assess(witness)
                .map(Assessment::funding)
                .map(f -> f.total())
                .orElse(BigDecimal.ZERO);
    }
}
