package io.tidu.model.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money an enterprise may have.
 *
 * @param awards awards that are due, ordered by item
 * @param open awards that can't be determined yet, with what is missing
 * @param clawBacks what was paid and is asked back, ordered by item; not set off against the awards
 * @param total yuan: the sum of the awards that are due
 * @param paid yuan already paid, or null if it is not known
 * @param ceiling yuan that everything paid and awarded together may not exceed, or null if no ceiling applies
 */
public record Funding(
        List<Award> awards,
        List<Award> open,
        List<ClawBack> clawBacks,
        BigDecimal total,
        @Nullable BigDecimal paid,
        @Nullable BigDecimal ceiling) {
    /** Copies the lists. */
    public Funding {
        awards = List.copyOf(awards);
        open = List.copyOf(open);
        clawBacks = List.copyOf(clawBacks);
    }
}
