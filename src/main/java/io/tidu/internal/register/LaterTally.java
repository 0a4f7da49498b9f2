package io.tidu.internal.register;

import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.PromisedTotal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of what was promised in earlier years, and of what reaches into later ones. Not thread-safe. */
final class LaterTally {
    private final int year;
    private final SortedMap<Integer, long[]> later = new TreeMap<>();
    private long payments;
    private long due;
    private long pays;
    private long waits;
    private long held;

    /** For the pot of a year. */
    LaterTally(int year) {
        this.year = year;
    }

    void add(Payment payment) {
        int place = payment.isHeld() ? 1 : 0;
        payment.laterFen().forEach((in, fen) -> {
            long[] sums = later.computeIfAbsent(in, y -> new long[2]);
            sums[place] = Math.addExact(sums[place], fen);
        });
        if (payment.year() < year && payment.award().dueFen() > 0) {
            payments++;
            due = Math.addExact(due, payment.award().dueFen());
            pays += payment.paysFen();
            waits += payment.waitsFen();
            held += payment.heldFen();
        }
    }

    /** All of it, by year. */
    SortedMap<Integer, Long> years() {
        SortedMap<Integer, Long> years = new TreeMap<>();
        later.forEach((in, sums) -> years.put(in, Math.addExact(sums[0], sums[1])));
        return years;
    }

    List<LaterTotal> later() {
        return later.entrySet().stream()
                .map(e -> new LaterTotal(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    PromisedTotal promised(PaidBefore.Outside outside) {
        return new PromisedTotal(payments, due, pays, waits, held, outside.enterprises(), outside.fen());
    }
}
