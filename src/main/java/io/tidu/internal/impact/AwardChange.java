package io.tidu.internal.impact;

import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award that is paid otherwise, or computed otherwise.
 *
 * @param awards the award; null on a side that does not have it
 * @param clauses why: the clause to which the difference is counted, then the others
 */
public record AwardChange(Change<Award> awards, List<ClauseUse> clauses) {
    /** Copies the list. */
    public AwardChange {
        clauses = List.copyOf(clauses);
    }

    /** The item's name. */
    public String item() {
        return awards.any().item();
    }

    /** The tier it belongs to, or null. */
    public @Nullable String tier() {
        return awards.any().tier();
    }

    /** The clause to which the difference is counted. */
    public ClauseUse clause() {
        return clauses.get(0);
    }

    /** Yuan that are due under the first rules; nought if none are, or it is not determined. */
    public BigDecimal before() {
        return due(awards.before());
    }

    /** Yuan that are due under the second rules; nought if none are, or it is not determined. */
    public BigDecimal after() {
        return due(awards.after());
    }

    /** Yuan more, or less if negative, that are due under the second rules. */
    public BigDecimal difference() {
        return after().subtract(before());
    }

    /** Whether what is due differs, or whether that can be said. */
    public boolean isEffect() {
        return difference().signum() != 0 || isOpen(awards.before()) != isOpen(awards.after());
    }

    /** Whether there is an award that is not determined yet. */
    static boolean isOpen(@Nullable Award award) {
        return award != null && award.amount() == null;
    }

    /** Yuan that are due of an award; nought if there is none, or it is not determined. */
    static BigDecimal due(@Nullable Award award) {
        return award == null || award.amount() == null ? BigDecimal.ZERO : award.amount();
    }
}
