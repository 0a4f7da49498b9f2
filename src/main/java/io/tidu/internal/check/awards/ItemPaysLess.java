package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.search.Attaining;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.FixedAward;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shown;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Levels that are items of their own: a fixed sum for a target above another that is smaller than the other's. */
final class ItemPaysLess {
    private final String id;
    private final Inspection rules;
    private final PackView pack;
    private final Remarks remarks;

    ItemPaysLess(String id, Inspection rules, PackView pack, Remarks remarks) {
        this.id = id;
        this.rules = rules;
        this.pack = pack;
        this.remarks = remarks;
    }

    void look() {
        List<FixedAward> awards = FixedAward.of(rules, pack);
        if (awards.isEmpty()) {
            return;
        }
        TargetOrder order = TargetOrder.of(rules, pack);
        for (FixedAward high : awards) {
            for (FixedAward low : awards) {
                // Only the best of a group is paid: what comes on top of each other may well grow smaller.
                boolean less = high.group().equals(low.group())
                        && high.amount().compareTo(low.amount()) < 0
                        && order.isAbove(high.target(), low.target());
                if (less) {
                    tell(high, low);
                }
            }
        }
    }

    private void tell(FixedAward high, FixedAward low) {
        Cell cell = Cell.of(pack, high.node(), high.rows());
        String about = cell == null ? high.rule().name() : cell.about();
        if (!remarks.accepts(pack, about, id)) {
            Problem problem = Problem.error(
                    id,
                    cell == null ? high.node().place() : cell.place(),
                    Named.item(pack, high.item()),
                    Shown.told(high.amount(), high.node().unit()),
                    Named.item(pack, low.item()),
                    Shown.told(low.amount(), low.node().unit()));
            Cell lower = Cell.of(pack, low.node(), low.rows());
            Problem.Also less = lower == null
                    ? Other.rule(pack, low.rule(), low.node().place(), "check.also.lower")
                    : Other.cell(lower, "check.also.lower");
            Problem shown = (cell == null ? pack.inRule(problem, high.rule()) : PackView.inRow(problem, cell.row()))
                    .with(List.of(less));
            remarks.add(pack, about, shown, sample(high, low));
        }
    }

    /** An enterprise that attains the higher target and is paid for the lower. */
    private String sample(FixedAward high, FixedAward low) {
        List<Goal> wishes = Attaining.wishes(rules, pack, high.rule(), high.rows());
        Counterexample witness = new Search(rules, pack, high.rule(), high.rows())
                .find(wishes, w -> expectation(w, high, low).isPresent())
                .witness();
        return witness == null
                ? ""
                : Sample.of(
                        witness,
                        high.target() + " is reached, and " + low.item() + " pays more",
                        expectation(witness, high, low).orElse("{}"));
    }

    private Optional<String> expectation(Counterexample witness, FixedAward high, FixedAward low) {
        return rules.assess(witness)
                .filter(a -> isMet(a.targets().get(high.target())))
                .filter(a -> paid(a, low).compareTo(paid(a, high)) > 0)
                .map(a -> "{targets: {" + high.target() + ": {verdict: met}}, funding: {awards: {" + low.item() + ": "
                        + paid(a, low).toPlainString() + "}}}");
    }

    private static boolean isMet(@Nullable TargetOutcome outcome) {
        return outcome != null && outcome.verdict() == Verdict.MET;
    }

    private static BigDecimal paid(Assessment assessment, FixedAward award) {
        return assessment.funding().awards().stream()
                .filter(a -> a.pack().equals(award.rule().pack()) && a.item().equals(award.item()))
                .map(Award::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
