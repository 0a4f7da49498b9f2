package io.tidu.internal.register;

import io.tidu.model.Verdict;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many enterprises each criterion keeps from their next stage. Not thread-safe. */
final class ObstacleTally {
    private static final int NOT_MET = 0;
    private static final int IS_OPEN = 1;
    private static final int ALONE = 2;

    private final SortedMap<Key, long[]> counts = new TreeMap<>();

    private record Key(String stage, String criterion, String pack, String clause) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::stage)
                .thenComparing(Key::pack)
                .thenComparing(Key::clause)
                .thenComparing(Key::criterion);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Standing standing) {
        for (Reason gap : standing.gaps()) {
            long[] count = counts.computeIfAbsent(
                    new Key(gap.target(), gap.criterion(), gap.pack(), gap.clause()), k -> new long[ALONE + 1]);
            count[gap.verdict() == Verdict.NOT_MET ? NOT_MET : IS_OPEN]++;
            count[ALONE] += standing.hasOneGap() ? 1 : 0;
        }
    }

    /** By stage; of each those first that are in the way of most. */
    List<ObstacleTotal> totals() {
        return counts.entrySet().stream()
                .map(e -> new ObstacleTotal(
                        e.getKey().stage(),
                        e.getKey().criterion(),
                        e.getKey().pack(),
                        e.getKey().clause(),
                        e.getValue()[NOT_MET],
                        e.getValue()[IS_OPEN],
                        e.getValue()[ALONE]))
                .sorted(Comparator.comparing(ObstacleTotal::stage)
                        .thenComparing(Comparator.comparingLong((ObstacleTotal o) -> o.notMet() + o.open())
                                .reversed()))
                .toList();
    }
}
