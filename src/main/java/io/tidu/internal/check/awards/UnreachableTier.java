package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
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
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tier or other target that asks for more of a value than it allows, so that nobody reaches it. */
public final class UnreachableTier implements Check {
    private static final String ID = "check.unreachable-tier";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<String, List<Demand>> bySubject = new LinkedHashMap<>();
            for (Demand demand : Demand.of(rules, pack)) {
                if (demand.isUnconditional()) {
                    bySubject
                            .computeIfAbsent(demand.target() + "|" + demand.subject(), s -> new ArrayList<>())
                            .add(demand);
                }
            }
            bySubject.values().forEach(demands -> look(rules, pack, demands, remarks));
        }
    }

    private static void look(Inspection rules, PackView pack, List<Demand> demands, Remarks remarks) {
        Demand lower = strictest(demands.stream().filter(Demand::isLower).toList());
        Demand upper = strictest(demands.stream().filter(Demand::isUpper).toList());
        if (lower == null || upper == null) {
            return;
        }
        int order = lower.line().compareTo(upper.line());
        boolean bothIncluded = lower.isInclusive() && upper.isInclusive();
        if (order > 0 || (order == 0 && !bothIncluded)) {
            String from = Shown.told(lower.line(), lower.value().unit());
            String to = Shown.told(upper.line(), upper.value().unit());
            Cell cell = Cell.of(pack, lower.lineNode(), lower.rows());
            Cell most = Cell.of(pack, upper.lineNode(), upper.rows());
            Problem.Also limit = most == null
                    ? Other.rule(pack, upper.rule(), upper.value().place(), "check.also.upper")
                    : Other.cell(most, "check.also.upper");
            Problem problem = Problem.error(
                            ID,
                            cell == null ? lower.value().place() : cell.place(),
                            Named.target(rules, lower.target()),
                            lower.comparison().sign() + " " + from,
                            upper.comparison().sign() + " " + to,
                            upper.rule().name())
                    .with(List.of(limit));
            remarks.add(
                    pack,
                    lower.target(),
                    cell == null ? pack.inRule(problem, lower.rule()) : PackView.inRow(problem, cell.row()),
                    sample(rules, pack, lower, upper));
        }
    }

    /** An enterprise that meets the lower line, and so misses the upper one. */
    private static String sample(Inspection rules, PackView pack, Demand lower, Demand upper) {
        Exact value = lower.isInclusive() ? lower.line() : lower.line().plus(Exact.ONE);
        Goal wish = new Goal(
                lower.value(), new Table.Cell.Number(value, lower.value().unit()));
        Counterexample witness = new Search(rules, pack, lower.rule(), lower.rows())
                .find(List.of(wish), w -> misses(rules, w, upper))
                .witness();
        return witness == null
                ? ""
                : Sample.of(
                        witness,
                        "who meets the lower line of " + lower.target() + " misses the upper one",
                        "{targets: {" + lower.target() + ": {verdict: not-met, findings: {" + upper.criterion()
                                + ": not-met}}}}");
    }

    private static boolean misses(Inspection rules, Counterexample witness, Demand upper) {
        return rules.assess(witness)
                .map(a -> a.targets().get(upper.target()))
                .filter(t -> t.verdict() == Verdict.NOT_MET)
                .filter(t -> t.findings().stream()
                        .anyMatch(f -> f.criterion().equals(upper.criterion()) && f.verdict() == Verdict.NOT_MET))
                .isPresent();
    }

    private static @Nullable Demand strictest(List<Demand> demands) {
        return demands.stream().reduce((a, b) -> a.implies(b) ? a : b).orElse(null);
    }
}
