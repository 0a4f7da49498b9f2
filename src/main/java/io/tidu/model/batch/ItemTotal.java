package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all awards of an item in a tier, in fen: {@code gross − cap − stacking − ceiling = entitled}, and
 * {@code entitled + promised − paidDeducted − later − capped = due}, which is what the pot is asked for
 * ({@link ItemShare}).
 *
 * @param pack the id of the pack
 * @param item the item
 * @param tier the tier, or null
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param enterprises how many have it due
 * @param grossFen what the rules state
 * @param capFen cut by caps of the item
 * @param stackingFen given way to others
 * @param ceilingFen cut by ceilings
 * @param entitledFen what the rules find due: {@code gross − cap − stacking − ceiling}
 * @param promisedFen what earlier years promised and did not pay, for whatever year
 * @param paidDeductedFen what of what is entitled earlier runs of the ledger paid and the rules have not deducted
 *     themselves
 * @param laterFen what falls due in later years, by the budget's instalments
 * @param cappedFen cut by the budget's own caps
 * @param dueFen due this year, still unpaid and before the pot
 * @param routes how what is due and what is open can be paid
 * @param openEnterprises how many have it open
 * @param openMostFen what that comes to at most; each award by itself
 * @param withoutBound how many of these nobody can say a bound of
 */
public record ItemTotal(
        String pack,
        String item,
        @Nullable String tier,
        String status,
        long enterprises,
        long grossFen,
        long capFen,
        long stackingFen,
        long ceilingFen,
        long entitledFen,
        long promisedFen,
        long paidDeductedFen,
        long laterFen,
        long cappedFen,
        long dueFen,
        Map<Route, RouteTotal> routes,
        long openEnterprises,
        long openMostFen,
        long withoutBound)
        implements WithoutJson {
    /** Copies the map and checks that the account closes. */
    public ItemTotal {
        if (grossFen - capFen - stackingFen - ceilingFen != entitledFen
                || entitledFen + promisedFen - paidDeductedFen - laterFen - cappedFen != dueFen) {
            throw new IllegalStateException("the account of " + item + " does not close");
        }
        // An enum map can't be copied of an empty map that is none.
        routes = routes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(routes));
    }

    /**
     * Of one route.
     *
     * @param awards how many
     * @param dueFen what of them is due this year, as in the item, in fen
     * @param openMostFen what of them is open comes to at most, in fen
     */
    public record RouteTotal(long awards, long dueFen, long openMostFen) implements WithoutJson {}
}
