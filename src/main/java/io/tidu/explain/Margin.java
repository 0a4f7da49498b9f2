package io.tidu.explain;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much a value passes or fails its line. A margin is cut downwards, a shortfall upwards: neither promises too
 * much.
 */
final class Margin {
    private final Wording wording;

    Margin(Wording wording) {
        this.wording = wording;
    }

    /** One part of a sentence, or none where it can't be said. */
    List<String> of(Finding finding) {
        if (!(finding.actual() instanceof Observed.Amount amount)
                || !(finding.required() instanceof Required.Line line)) {
            return List.of();
        }
        Exact value = single(amount.low(), amount.high());
        Exact mark = single(line.low(), line.high());
        if (value == null || mark == null || !isSettled(finding)) {
            return List.of();
        }
        return switch (line.comparison()) {
            case AT_LEAST, MORE_THAN -> lead(finding, value.minus(mark), amount.unit(), false);
            case AT_MOST, LESS_THAN -> lead(finding, mark.minus(value), amount.unit(), true);
            case EQUAL, NOT_EQUAL -> List.of();
        };
    }

    /** Whether value and line decide, if only for a person: a shortfall that the policy leaves to judgement. */
    private static boolean isSettled(Finding finding) {
        return !finding.verdict().isOpen()
                || finding.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.JUDGEMENT);
    }

    /** The one number that an interval is, or null. */
    static @Nullable Exact single(@Nullable Exact low, @Nullable Exact high) {
        return low != null && high != null && low.equals(high) ? low : null;
    }

    /** A positive lead is on the right side of the line. */
    private List<String> lead(Finding finding, Exact lead, Unit unit, boolean limit) {
        Amounts amounts = new Amounts(wording, finding);
        if (lead.signum() == 0) {
            boolean met = finding.verdict() == Verdict.MET;
            return List.of(wording.text(met ? "explain.on-the-line" : "explain.on-the-line-not-enough"));
        }
        if (lead.signum() > 0) {
            BigDecimal margin = ShownDecimals.cut(
                    left(finding, lead, unit), Figures.exactScale(unit), Figures.cutScale(unit), List.of());
            String id = limit ? "explain.below-limit" : "explain.above-line";
            return margin.signum() == 0 ? List.of() : List.of(wording.text(id, amounts.difference(margin, unit)));
        }
        if (limit) {
            BigDecimal over = ShownDecimals.up(Exact.ZERO.minus(lead), Figures.cutScale(unit));
            return List.of(wording.text("explain.over-limit", amounts.difference(over, unit)));
        }
        return finding.shortfall() == null ? List.of() : List.of(shortfall(amounts, finding.shortfall()));
    }

    /** Of whole things below a limit that is not reached itself, one less is left. */
    private static Exact left(Finding finding, Exact lead, Unit unit) {
        boolean exclusive =
                finding.required() instanceof Required.Line line && line.comparison() == Comparison.LESS_THAN;
        return exclusive && Amounts.isWhole(unit) && lead.compareTo(Exact.ONE) >= 0 ? lead.minus(Exact.ONE) : lead;
    }

    private String shortfall(Amounts amounts, Finding.Shortfall shortfall) {
        String amount = amounts.missing(shortfall.amount(), shortfall.unit());
        if (shortfall.fact() == null) {
            return wording.text("explain.short", amount);
        }
        String fact = wording.of(wording.names().fact(shortfall.fact()));
        if (shortfall.whole() == null) {
            return wording.text("explain.short-of", amount, fact);
        }
        String whole = wording.of(wording.names().fact(shortfall.whole()));
        String alone = amounts.missing(shortfall.alone(), shortfall.unit());
        return amount.isEmpty()
                ? wording.text("explain.short-alone", alone, fact, whole)
                : wording.text("explain.short-with", amount, fact, whole, alone);
    }
}
