package io.tidu.explain;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Finding.Role;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Findings made by hand. */
public final class SampleFindings {
    public static final String HNTE = "national/high-tech-enterprise";

    private SampleFindings() {}

    public static Exact exact(String decimal) {
        return Exact.of(new BigDecimal(decimal));
    }

    public static Exact fraction(long numerator, long denominator) {
        return Exact.of(numerator).over(Exact.of(denominator));
    }

    public static Observed.Amount amount(Exact value, Unit unit) {
        return new Observed.Amount(value, value, unit);
    }

    public static Observed.Amount between(@Nullable Exact low, @Nullable Exact high, Unit unit) {
        return new Observed.Amount(low, high, unit);
    }

    public static Required.Line line(Comparison comparison, Exact line, Unit unit) {
        return new Required.Line(comparison, line, line, unit);
    }

    public static Required.Line atLeast(String line, Unit unit) {
        return line(Comparison.AT_LEAST, exact(line), unit);
    }

    public static Finding met(String criterion, String clause, @Nullable Observed actual, @Nullable Required required) {
        return finding(criterion, clause, Role.REQUIREMENT, Verdict.MET, actual, required, null, Evidence.NONE);
    }

    /** With a shortfall in the unit of the value. */
    public static Finding notMet(
            String criterion, String clause, Observed.Amount actual, Required required, @Nullable Exact shortfall) {
        return notMetBy(
                criterion,
                clause,
                actual,
                required,
                shortfall == null ? null : Finding.Shortfall.of(shortfall, actual.unit(), null));
    }

    public static Finding notMetBy(
            String criterion,
            String clause,
            @Nullable Observed actual,
            Required required,
            Finding.@Nullable Shortfall shortfall) {
        return finding(
                criterion, clause, Role.REQUIREMENT, Verdict.NOT_MET, actual, required, shortfall, Evidence.NONE);
    }

    public static Finding undetermined(
            String criterion,
            String clause,
            @Nullable Observed actual,
            @Nullable Required required,
            String... missing) {
        return finding(
                criterion, clause, Role.REQUIREMENT, Verdict.UNDETERMINED, actual, required, null, missing(missing));
    }

    public static Finding review(
            String criterion, String clause, @Nullable Observed actual, @Nullable Required required, Evidence why) {
        return finding(criterion, clause, Role.REQUIREMENT, Verdict.NEEDS_REVIEW, actual, required, null, why);
    }

    public static Finding finding(
            String criterion,
            String clause,
            Role role,
            Verdict verdict,
            @Nullable Observed actual,
            @Nullable Required required,
            Finding.@Nullable Shortfall shortfall,
            Evidence evidence) {
        return new Finding(
                criterion, HNTE, clause, "rule of " + criterion, role, verdict, actual, required, shortfall, evidence);
    }

    public static Evidence missing(String... facts) {
        Evidence all = Evidence.NONE;
        for (String fact : facts) {
            all = all.and(Evidence.missing(fact));
        }
        return all;
    }
}
