package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Atoms;
import io.tidu.internal.search.Attaining;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shape;
import io.tidu.internal.search.Shown;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Award;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cap of an item that is higher than the ceiling over everything, so that it never cuts anything. */
public final class CapAboveCeiling implements Check {
    private static final String ID = "check.cap-above-ceiling";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Top ceiling = ceiling(rules, pack);
            if (ceiling != null) {
                pack.rules().forEach(rule -> look(rules, pack, rule, ceiling, remarks));
            }
        }
    }

    /** A ceiling and where it is written. */
    private record Top(Exact yuan, Problem.Also place) {}

    /** The lowest of its own and of those of packs that share all of its items. */
    private static @Nullable Top ceiling(Inspection rules, PackView pack) {
        return rules.packs().stream()
                .filter(p -> p == pack || sharesAll(p, pack))
                .flatMap(p -> ownCeilings(rules, p))
                .min(Comparator.comparing(Top::yuan))
                .orElse(null);
    }

    private static boolean sharesAll(PackView other, PackView pack) {
        return other.manifest().inForce().overlaps(pack.manifest().inForce())
                && other.manifest().shares().stream()
                        .anyMatch(
                                s -> s.all() && s.pack().equals(pack.manifest().id()));
    }

    private static Stream<Top> ownCeilings(Inspection rules, PackView pack) {
        return pack.rules().stream()
                .flatMap(r -> r.statements().stream()
                        .filter(s -> s.kind() == StatementKind.CEILING)
                        .flatMap(s -> Stream.ofNullable(top(rules, pack, r, s.get(Role.YUAN)))));
    }

    private static @Nullable Top top(Inspection rules, PackView pack, Rule rule, Expression yuan) {
        Exact amount = pack.constants(rules, Map.of()).number(yuan).single();
        Cell cell = Cell.of(pack, yuan, Map.of());
        return amount == null
                ? null
                : new Top(
                        amount,
                        cell == null
                                ? Other.rule(pack, rule, yuan.place(), "check.also.ceiling")
                                : Other.cell(cell, "check.also.ceiling"));
    }

    private static void look(Inspection rules, PackView pack, Rule rule, Top ceiling, Remarks remarks) {
        for (Rule.Statement statement : rule.statements()) {
            if (statement.kind() != StatementKind.CAP) {
                continue;
            }
            Expression amount = statement.get(Role.YUAN);
            for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                Exact cap = Atoms.isConstant(amount)
                        ? pack.constants(rules, rows).number(amount).single()
                        : null;
                if (cap != null && cap.compareTo(ceiling.yuan()) > 0) {
                    Cell cell = Cell.of(pack, amount, rows);
                    String about = cell == null ? rule.name() : cell.about();
                    if (!remarks.accepts(pack, about, ID)) {
                        Problem problem = Problem.warning(
                                        ID,
                                        cell == null ? amount.place() : cell.place(),
                                        Shown.told(cap, amount.unit()),
                                        Shown.told(ceiling.yuan(), amount.unit()))
                                .with(List.of(ceiling.place()));
                        remarks.add(
                                pack,
                                about,
                                cell == null ? pack.inRule(problem, rule) : PackView.inRow(problem, cell.row()),
                                sample(rules, pack, rule, rows, statement, cap));
                    }
                }
            }
        }
    }

    /** An enterprise whose item would come to the cap, and that the ceiling cuts. */
    private static String sample(
            Inspection rules, PackView pack, Rule rule, Map<Integer, TableRow> rows, Rule.Statement cap, Exact amount) {
        List<Goal> wishes = new ArrayList<>(Attaining.wishes(rules, pack, rule, rows));
        for (Rule.Statement award : rule.statements()) {
            if (award.kind() == StatementKind.AWARD
                    && Shape.of(award.get(Role.ITEM)).equals(Shape.of(cap.get(Role.ITEM)))) {
                Expression value = award.get(Role.YUAN);
                wishes.add(new Goal(value, new Table.Cell.Number(amount, value.unit())));
            }
        }
        Counterexample witness = new Search(rules, pack, rule, rows)
                .find(wishes, w -> cut(rules, w).isPresent())
                .witness();
        return witness == null
                ? ""
                : Sample.of(
                        witness,
                        "the ceiling cuts before the cap does",
                        cut(rules, witness).orElse("{}"));
    }

    private static Optional<String> cut(Inspection rules, Counterexample witness) {
        return rules.assess(witness)
                .filter(a -> a.funding().awards().stream()
                        .flatMap(w -> w.steps().stream())
                        .anyMatch(s -> s.kind() == Award.Kind.CEILING))
                .map(a -> "{funding: {total: " + a.funding().total().toPlainString() + "}}");
    }
}
