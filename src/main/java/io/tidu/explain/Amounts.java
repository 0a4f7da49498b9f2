package io.tidu.explain;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one finding with their unit. What is only counted has the measure word of its criterion in Chinese:
 * {@code 2件}.
 */
record Amounts(Wording wording, Finding finding) {
    /** One number or an interval; either end may be unknown. */
    String of(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit) {
        String told = wording.figures().of(low, high, unit);
        return unit == Unit.COUNT && (low != null || high != null) ? counted(told) : told;
    }

    /** A difference of two numbers. */
    String difference(BigDecimal number, Unit unit) {
        String told = wording.figures().difference(number, unit);
        return unit == Unit.COUNT ? counted(told) : told;
    }

    /** What is missing, upwards: in whole persons, days, years or things. */
    String missing(@Nullable Exact amount, Unit unit) {
        return amount == null
                ? ""
                : difference(ShownDecimals.up(amount, isWhole(unit) ? 0 : Figures.cutScale(unit)), unit);
    }

    /** Whether there are no parts of it. */
    static boolean isWhole(Unit unit) {
        return unit == Unit.DAYS || unit == Unit.YEARS || unit == Unit.PERSONS || unit == Unit.COUNT;
    }

    private String counted(String number) {
        String counter = wording.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? wording.names().counter(finding.pack(), finding.criterion())
                : "";
        return counter.isEmpty() ? wording.text("explain.unit.count", number) : number + counter;
    }
}
