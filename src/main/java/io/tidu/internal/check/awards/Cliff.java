package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Edge;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shown;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number of yuan or people at which one more, or one less, loses a criterion or a part of an award. */
public final class Cliff implements Check {
    private static final String ID = "check.cliff";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            new AwardCliff(ID, rules, pack, remarks).look();
            for (Edge edge : Edge.of(rules, pack)) {
                if (!remarks.accepts(pack, edge.about(), ID)) {
                    tell(rules, pack, edge, remarks);
                }
            }
        }
    }

    private static void tell(Inspection rules, PackView pack, Edge edge, Remarks remarks) {
        Loss loss = loss(rules, pack, edge);
        Place place = edge.place();
        Problem problem = Problem.warning(
                ID,
                place,
                Shown.told(edge.kept()),
                Shown.told(edge.lost()),
                Named.target(rules, edge.target()),
                Named.criterion(pack, edge.criterion()),
                Shown.told(Exact.of(loss == null ? BigDecimal.ZERO : loss.yuan()), Unit.YUAN),
                edge.about());
        String sample = loss == null
                ? ""
                : Sample.of(
                        loss.witness(),
                        Shown.of(edge.lost()) + " loses what " + Shown.of(edge.kept()) + " has",
                        "{targets: {" + edge.target() + ": {findings: {" + edge.criterion() + ": not-met}}}}");
        remarks.add(pack, edge.about(), problem.withExcerpt(edge.excerpt()), sample);
    }

    /** Who loses, and how much money. */
    private record Loss(Counterexample witness, BigDecimal yuan) {}

    private static @Nullable Loss loss(Inspection rules, PackView pack, Edge edge) {
        Counterexample kept = find(rules, pack, edge, edge.kept(), Verdict.MET);
        Counterexample lost = kept == null ? null : find(rules, pack, edge, edge.lost(), Verdict.NOT_MET);
        if (kept == null || lost == null) {
            return null;
        }
        BigDecimal before = total(rules, kept);
        return new Loss(lost, before.subtract(total(rules, lost)).max(BigDecimal.ZERO));
    }

    private static @Nullable Counterexample find(
            Inspection rules, PackView pack, Edge edge, Table.Cell value, Verdict verdict) {
        List<Goal> wishes = new ArrayList<>(edge.besides());
        wishes.add(0, new Goal(edge.value(), value));
        return new Search(rules, pack, edge.rule(), Map.of())
                .find(wishes, w -> verdict(rules, w, edge) == verdict)
                .witness();
    }

    private static @Nullable Verdict verdict(Inspection rules, Counterexample witness, Edge edge) {
        TargetOutcome outcome =
                rules.assess(witness).map(a -> a.targets().get(edge.target())).orElse(null);
        return outcome == null ? null : outcome.criteria().get(edge.criterion());
    }

    private static BigDecimal total(Inspection rules, Counterexample witness) {
        return rules.assess(witness).map(a -> a.funding().total()).orElse(BigDecimal.ZERO);
    }
}
