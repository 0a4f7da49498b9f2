package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year's pot and what becomes of it, in fen: {@code due = pays + waits + held}, and nothing is paid beyond {@code pot
 * − committed − paidBefore}.
 *
 * @param year the year
 * @param potFen the pot; null if no budget was given, and then everything due that is not held is paid
 * @param committedFen what of it was paid or promised outside the ledger
 * @param paidBeforeFen what earlier runs of the ledger paid of it
 * @param rule the word of the rule by which it is shared
 * @param dueFen what is due
 * @param paysFen what is paid
 * @param waitsFen what it did not reach
 * @param heldFen what is not paid yet
 * @param promised what of it was promised in earlier years
 * @param later what reaches into later years, by year; no part of what is due
 * @param openMostFen what is open comes to at most beyond what is due
 * @param openEnterprises how many enterprises have something open
 * @param withoutBound of how many of these nobody can say a bound, so that the need has none
 */
public record BudgetTotal(
        int year,
        @Nullable Long potFen,
        long committedFen,
        long paidBeforeFen,
        String rule,
        long dueFen,
        long paysFen,
        long waitsFen,
        long heldFen,
        PromisedTotal promised,
        List<LaterTotal> later,
        long openMostFen,
        long openEnterprises,
        long withoutBound)
        implements WithoutJson {
    /** Copies the list and checks that the account closes. */
    public BudgetTotal {
        later = List.copyOf(later);
        if (paysFen + waitsFen + heldFen != dueFen) {
            throw new IllegalStateException("the budget does not close: " + paysFen + " + " + waitsFen + " + " + heldFen
                    + " against " + dueFen);
        }
    }

    /** What is left to pay from; null if no budget was given. */
    public @Nullable Long availableFen() {
        return potFen == null ? null : Long.valueOf(Math.max(0, potFen - committedFen - paidBeforeFen));
    }

    /** What is left of it when all is paid; null if no budget was given. */
    public @Nullable Long leftFen() {
        Long available = availableFen();
        return available == null ? null : Long.valueOf(available - paysFen);
    }
}
