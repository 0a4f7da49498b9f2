package io.tidu.model.ledger;

import io.tidu.model.Enterprise;
import java.util.List;

/**
 * An enterprise with what earlier runs paid it among its facts.
 *
 * @param enterprise the enterprise; the same object if no earlier run paid it anything
 * @param paid what earlier runs paid it, in the order of the ledger
 * @param conflicts payments of which its facts say another amount; there the merged fact has both as sources
 */
public record MergedPayments(Enterprise enterprise, List<LedgerEntry.Paid> paid, List<PaidConflict> conflicts) {
    /** Copies the lists. */
    public MergedPayments {
        paid = List.copyOf(paid);
        conflicts = List.copyOf(conflicts);
    }
}
