package io.tidu.model.assessment;

import io.tidu.model.Decimals;
import io.tidu.model.Evidence;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid for an item and is asked back. It is not set off against what the enterprise may have: whether to
 * do so is for the payer.
 *
 * @param item the item's name
 * @param amount yuan, no more than was paid for the item; null while it is not determined
 * @param verdict met when it is to be asked back; undetermined or needs-review when it can't be said yet
 * @param pack the id of the pack
 * @param clause the clause's id
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param evidence missing facts and doubts, when not determined
 */
public record ClawBack(
        String item,
        @Nullable BigDecimal amount,
        Verdict verdict,
        String pack,
        String clause,
        String status,
        Evidence evidence)
        implements WithoutJson {
    /** Brings the amount to its plain form. */
    public ClawBack {
        amount = Decimals.tidy(amount);
    }
}
