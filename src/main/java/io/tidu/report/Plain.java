package io.tidu.report;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.explain.Sides;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A finding's value and line in the stable, language-free words of JSON and CSV. */
final class Plain {
    private static final Sides NEITHER = new Sides(null, null, null, null);

    private Plain() {}

    /** A value and its line as decimals. */
    static Sides sides(Finding finding) {
        if (!(finding.actual() instanceof Observed.Amount) && !(finding.required() instanceof Required.Line)) {
            return NEITHER;
        }
        return Sides.of(
                finding.actual() instanceof Observed.Amount amount ? amount : null,
                finding.required() instanceof Required.Line line ? line : null,
                JsonParts.DECIMALS,
                JsonParts.DECIMALS);
    }

    /** The line as text: {@code >= 0.05}, {@code >= 0.03..0.05}, {@code one of: a, b}, {@code == true}. */
    static @Nullable String required(@Nullable Required required, Sides sides) {
        if (required instanceof Required.Line line) {
            return line.comparison().sign() + " " + interval(sides.lineLow(), sides.lineHigh());
        }
        if (required instanceof Required.OneOf oneOf) {
            return oneOf(oneOf.texts());
        }
        return required instanceof Required.Answer answer ? "== " + answer.yes() : null;
    }

    /** {@code one of: a, b}. */
    static String oneOf(Collection<String> texts) {
        return "one of: " + String.join(", ", texts);
    }

    /** {@code 5}, {@code 3..5}, {@code 3..?}, {@code ?..5}, {@code ?}. */
    static String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null && high == null) {
            return "?";
        }
        if (low != null && high != null && low.compareTo(high) == 0) {
            return ShownDecimals.plain(low);
        }
        return (low == null ? "?" : ShownDecimals.plain(low)) + ".." + (high == null ? "?" : ShownDecimals.plain(high));
    }

    /** What is missing to the line, rounded up so that it always suffices; null if nothing is or it can't be said. */
    static @Nullable BigDecimal shortfall(Finding finding) {
        return finding.shortfall() == null ? null : up(finding.shortfall().amount());
    }

    /** What would be missing if the whole that contains the fact stayed as it is; null if no whole does. */
    static @Nullable BigDecimal shortfallAlone(Finding finding) {
        return finding.shortfall() == null ? null : up(finding.shortfall().alone());
    }

    private static @Nullable BigDecimal up(@Nullable Exact amount) {
        return amount == null ? null : ShownDecimals.up(amount, JsonParts.DECIMALS);
    }

    /** The unit of value and line, or null where neither is a number. */
    static @Nullable Unit unit(Finding finding) {
        if (finding.actual() instanceof Observed.Amount amount) {
            return amount.unit();
        }
        return finding.required() instanceof Required.Line line ? line.unit() : null;
    }
}
