package io.tidu.model.ledger;

import io.tidu.model.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A payment of which the ledger and the enterprise's facts say different amounts. Nothing is paid for its item until a
 * person has looked.
 *
 * @param payment the payment as the ledger has it
 * @param stated yuan that the facts say of it
 */
public record PaidConflict(LedgerEntry.Paid payment, BigDecimal stated) {
    /** Brings the amount to its plain form. */
    public PaidConflict {
        stated = Objects.requireNonNull(Decimals.tidy(stated));
    }
}
