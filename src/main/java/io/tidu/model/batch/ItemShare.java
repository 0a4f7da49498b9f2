package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import org.jspecify.annotations.Nullable;

/**
 * What the pot pays of an item in a tier, in fen: {@code due = pays + waits + held}.
 *
 * @param pack the id of the pack
 * @param item the item
 * @param tier the tier, or null
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param payments how many awards of which something is due; one that gave way whole is none
 * @param dueFen what is due after the budget's own caps and instalments, and what was paid before
 * @param paysFen what is paid
 * @param waitsFen what the pot did not reach
 * @param heldFen what is not paid yet
 */
public record ItemShare(
        String pack,
        String item,
        @Nullable String tier,
        String status,
        long payments,
        long dueFen,
        long paysFen,
        long waitsFen,
        long heldFen)
        implements WithoutJson {
    /** Checks that the account closes. */
    public ItemShare {
        if (paysFen + waitsFen + heldFen != dueFen) {
            throw new IllegalStateException("the account of " + item + " does not close");
        }
    }
}
