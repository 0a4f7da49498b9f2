package io.tidu.model.assessment;

import io.tidu.model.Decimals;
import io.tidu.model.WithoutJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The money an enterprise may have.
 *
 * @param awards awards that are due, ordered by item
 * @param open awards that can't be determined yet, with what is missing
 * @param clawBacks what was paid and is asked back, ordered by item; not set off against the awards
 * @param total yuan: the sum of the awards that are due
 * @param paid yuan already paid for anything, whichever pack it was of, or null if it is not known
 * @param ceilings what a pack may pay at most together with what it has paid, one for each pack that has a ceiling that
 *     applies, ordered by pack
 * @param caps what items of a group may pay at most together, of caps that apply for certain, ordered by pack, group
 *     and amount
 */
public record Funding(
        List<Award> awards,
        List<Award> open,
        List<ClawBack> clawBacks,
        BigDecimal total,
        @Nullable BigDecimal paid,
        List<Ceiling> ceilings,
        List<Cap> caps)
        implements WithoutJson {
    /** Copies the lists, and brings the amounts to their plain form. */
    public Funding {
        total = Objects.requireNonNull(Decimals.tidy(total));
        paid = Decimals.tidy(paid);
        awards = List.copyOf(awards);
        open = List.copyOf(open);
        clawBacks = List.copyOf(clawBacks);
        ceilings = List.copyOf(ceilings);
        caps = List.copyOf(caps);
    }

    /**
     * What the items of a pack, and those it shares, may come to.
     *
     * @param pack the id of the pack
     * @param amount yuan that what was paid and is awarded for them together may not exceed
     */
    public record Ceiling(String pack, BigDecimal amount) implements WithoutJson {
        /** Brings the amount to its plain form. */
        public Ceiling {
            amount = Objects.requireNonNull(Decimals.tidy(amount));
        }
    }

    /**
     * What the items of a group may come to together ({@code capTogether}).
     *
     * @param pack the id of the pack whose group it is
     * @param group the name of the group
     * @param amount yuan that what was paid in the cap's window and is awarded may not exceed together
     * @param paid yuan that were paid in the window; nought if the cap looks at no payments
     */
    public record Cap(String pack, String group, BigDecimal amount, BigDecimal paid) implements WithoutJson {
        /** Brings the amounts to their plain form. */
        public Cap {
            amount = Objects.requireNonNull(Decimals.tidy(amount));
            paid = Objects.requireNonNull(Decimals.tidy(paid));
        }
    }

    /**
     * Yuan of the only ceiling that applies; null if none does, and null if there are several: none of them is over
     * everything, and {@link #ceilings()} says which is over what.
     */
    public @Nullable BigDecimal ceiling() {
        return ceilings.size() == 1 ? ceilings.get(0).amount() : null;
    }
}
