package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * What earlier years' runs of a ledger promised and falls due now, in fen: {@code due = pays + waits + held}.
 *
 * @param payments how many
 * @param dueFen what is due, after the budget's own caps
 * @param paysFen what is paid
 * @param waitsFen what the pot did not reach
 * @param heldFen what is not paid yet
 * @param outsideEnterprises how many enterprises that are not on the register are owed something now
 * @param outsideFen how much; no part of what is due here
 */
public record PromisedTotal(
        long payments, long dueFen, long paysFen, long waitsFen, long heldFen, long outsideEnterprises, long outsideFen)
        implements WithoutJson {
    /** Checks that the account closes. */
    public PromisedTotal {
        if (paysFen + waitsFen + heldFen != dueFen) {
            throw new IllegalStateException("the account of promises does not close");
        }
    }
}
