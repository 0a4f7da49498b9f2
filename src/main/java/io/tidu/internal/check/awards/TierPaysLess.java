package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.search.Attaining;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Demand;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shown;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tier that asks for more than another and pays by a smaller share, amount or cap. */
public final class TierPaysLess implements Check {
    private static final String ID = "check.tier-pays-less";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            new ItemPaysLess(ID, rules, pack, remarks).look();
            List<Demand> demands = Demand.of(rules, pack);
            List<Tier> tiers = Tier.of(rules, pack);
            for (Tier high : tiers) {
                for (Tier low : tiers) {
                    boolean same =
                            high.item().equals(low.item()) && high.award().equals(low.award());
                    if (same && isAbove(demands, high, low)) {
                        compare(rules, pack, high, low, remarks);
                    }
                }
            }
        }
    }

    private static boolean isAbove(List<Demand> all, Tier high, Tier low) {
        Map<String, List<Demand>> above = Tier.demands(all, high.tier());
        Map<String, List<Demand>> below = Tier.demands(all, low.tier());
        return Tier.covers(above, below) && !Tier.covers(below, above);
    }

    private static void compare(Inspection rules, PackView pack, Tier high, Tier low, Remarks remarks) {
        high.terms().forEach((column, cell) -> {
            Cell lower = low.terms().get(column);
            if (lower == null || Tier.number(cell).compareTo(Tier.number(lower)) >= 0) {
                return;
            }
            String about = cell.table().name();
            if (!remarks.accepts(pack, about, ID)) {
                Problem problem = Problem.error(
                                ID,
                                cell.place(),
                                Named.target(rules, high.tier()),
                                shown(cell),
                                Named.target(rules, low.tier()),
                                shown(lower))
                        .with(List.of(Other.cell(lower, "check.also.lower")));
                remarks.add(pack, about, PackView.inRow(problem, cell.row()), sample(rules, pack, high, low));
            }
        });
    }

    private static String shown(Cell cell) {
        Table.Cell value = cell.row().cell(cell.column());
        return value == null ? "" : Shown.told(value);
    }

    /** An enterprise that reaches the higher tier and gets more by the lower one. */
    private static String sample(Inspection rules, PackView pack, Tier high, Tier low) {
        List<Exact> amounts = new ArrayList<>(List.of(Exact.of(10_000)));
        low.terms().values().forEach(c -> amounts.add(Tier.number(c)));
        for (Exact amount : amounts) {
            if (amount.compareTo(Exact.ONE) > 0) {
                List<Goal> wishes = new ArrayList<>(Attaining.wishes(rules, pack, high.rule(), high.rows()));
                wishes.add(new Goal(
                        high.amount(),
                        new Table.Cell.Number(amount, high.amount().unit())));
                Counterexample witness = new Search(rules, pack, high.rule(), high.rows())
                        .find(wishes, w -> expectation(rules, w, high, low).isPresent())
                        .witness();
                if (witness != null) {
                    String expect = expectation(rules, witness, high, low).orElse("{}");
                    return Sample.of(witness, high.tier() + " is reached, and " + low.tier() + " pays more", expect);
                }
            }
        }
        return "";
    }

    private static Optional<String> expectation(Inspection rules, Counterexample witness, Tier high, Tier low) {
        Assessment assessment = rules.assess(witness).orElse(null);
        if (assessment == null) {
            return Optional.empty();
        }
        BigDecimal above = paid(assessment, high);
        BigDecimal below = paid(assessment, low);
        return above.signum() >= 0 && below.compareTo(above) > 0
                ? Optional.of("{targets: {" + high.tier() + ": {verdict: met}}, funding: {awards: {" + high.item()
                        + ": " + above.add(below).toPlainString() + "}}}")
                : Optional.empty();
    }

    /** What a tier pays, or less than nothing if it says nothing. */
    private static BigDecimal paid(Assessment assessment, Tier tier) {
        return assessment.funding().awards().stream()
                .filter(a -> a.pack().equals(tier.rule().pack()) && a.item().equals(tier.item()))
                .filter(a -> tier.tier().equals(a.tier()) && a.amount() != null)
                .map(Award::amount)
                .findFirst()
                .orElse(BigDecimal.ONE.negate());
    }
}
