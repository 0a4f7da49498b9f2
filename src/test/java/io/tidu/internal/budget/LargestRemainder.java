package io.tidu.internal.budget;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Sharing as it is not done here: whole parts first, then a fen each for the largest remainders. */
final class LargestRemainder {
    private LargestRemainder() {}

    static long[] pays(long[] due, long pot) {
        long all = LongStream.of(due).sum();
        if (pot >= all) {
            return due.clone();
        }
        long[] pays = Arrays.stream(due).map(d -> d * pot / all).toArray();
        long left = pot - LongStream.of(pays).sum();
        IntStream.range(0, due.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -(due[i] * pot % all)))
                .limit(left)
                .forEach(i -> pays[i]++);
        return pays;
    }
}
