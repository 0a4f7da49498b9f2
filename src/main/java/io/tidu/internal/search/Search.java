package io.tidu.internal.search;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for an enterprise to which a rule applies and of which expressions have given values. */
public final class Search {
    /** Deciding costs more than looking: so many of the enterprises found are shown to an engine. */
    private static final int MOST_SHOWN = 4;

    private final Inspection rules;
    private final PackView pack;
    private final @Nullable Rule rule;
    private final Map<Integer, TableRow> rows;

    /** For a rule, with the rows its patterns stand for; without a rule nothing need apply. */
    public Search(Inspection rules, PackView pack, @Nullable Rule rule, Map<Integer, TableRow> rows) {
        this.rules = rules;
        this.pack = pack;
        this.rule = rule;
        this.rows = rows;
    }

    /** What became of a search. */
    public record Result(boolean found, @Nullable Counterexample witness) {}

    /**
     * Found if an enterprise has these values; its witness is one of which the predicate holds too, if there is one.
     */
    public Result find(List<Goal> wishes, Predicate<Counterexample> shows) {
        Starts bases = pack.bases(rules.vocabulary());
        Set<Enterprise> seen = new HashSet<>();
        for (Starts.Base base : bases.enterprises()) {
            int most = seen.size() + MOST_SHOWN;
            for (int way = 0; way < 2 * Inversion.WAYS && seen.size() < most; way++) {
                if (!rules.effort().may(1, place())) {
                    // Nobody was found, which here says nothing of whether there is anybody.
                    return new Result(true, null);
                }
                Situation situation = new Situation(rules, pack, forWhom(base.enterprise()), bases.on(), rows);
                if (make(situation, wishes, way) && seen.add(situation.enterprise())) {
                    Counterexample witness = new Counterexample(pack, base, situation.enterprise(), bases.on());
                    if (rules.effort().may(Effort.DECIDING, place()) && shows.test(witness)) {
                        return new Result(true, witness);
                    }
                }
            }
        }
        return new Result(!seen.isEmpty(), null);
    }

    /** With a value that the pack is for, where the enterprise has none. */
    private Enterprise forWhom(Enterprise enterprise) {
        Enterprise concerned = enterprise;
        for (Map.Entry<String, SortedSet<String>> fact :
                pack.manifest().appliesTo().facts().entrySet()) {
            if (concerned.fact(fact.getKey()) == null) {
                concerned = concerned.with(
                        fact.getKey(), new FactValue.Text(fact.getValue().first()));
            }
        }
        return concerned;
    }

    private Place place() {
        return rule == null ? pack.manifest().place() : rule.place();
    }

    private boolean make(Situation situation, List<Goal> wishes, int way) {
        List<Goal> order = new java.util.ArrayList<>(wishes);
        if (way >= Inversion.WAYS) {
            Collections.reverse(order);
        }
        Inversion inversion = new Inversion(situation, way % Inversion.WAYS);
        if (!order.stream().allMatch(w -> w.isGranted(situation.evaluation()) || w.grant(inversion))) {
            return false;
        }
        Evaluation evaluation = situation.evaluation();
        return order.stream().allMatch(w -> w.isGranted(evaluation)) && applies(evaluation) && situation.canBe();
    }

    /** Whether nothing that is known here keeps the rule from applying. */
    private boolean applies(Evaluation evaluation) {
        return rule == null
                || rule.patterns().stream()
                        .filter(p -> p.kind() == ValueKind.ENTERPRISE || p.kind() == ValueKind.ROW)
                        .flatMap(p -> p.constraints().stream())
                        .allMatch(c -> evaluation.condition(c).isPossible());
    }
}
