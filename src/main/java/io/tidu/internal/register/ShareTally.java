package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.Payment;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of payments by item and tier. Not thread-safe. */
final class ShareTally {
    private static final int PAYMENTS = 0;
    private static final int DUE = 1;
    private static final int PAYS = 2;
    private static final int WAITS = 3;
    private static final int HELD = 4;

    private final SortedMap<ItemKey, long[]> items = new TreeMap<>();

    void add(Payment payment) {
        DueAward award = payment.award();
        long[] sums = items.computeIfAbsent(
                ItemKey.of(award.pack(), award.item(), award.tier(), award.status()), k -> new long[HELD + 1]);
        sums[PAYMENTS] += award.dueFen() > 0 ? 1 : 0;
        sums[DUE] = Math.addExact(sums[DUE], award.dueFen());
        sums[PAYS] += payment.paysFen();
        sums[WAITS] += payment.waitsFen();
        sums[HELD] += payment.heldFen();
    }

    List<ItemShare> totals() {
        return items.entrySet().stream()
                .map(e -> new ItemShare(
                        e.getKey().pack(),
                        e.getKey().item(),
                        e.getKey().tier(),
                        e.getKey().status(),
                        e.getValue()[PAYMENTS],
                        e.getValue()[DUE],
                        e.getValue()[PAYS],
                        e.getValue()[WAITS],
                        e.getValue()[HELD]))
                .toList();
    }
}
