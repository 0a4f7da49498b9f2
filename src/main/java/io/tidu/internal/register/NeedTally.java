package io.tidu.internal.register;

import io.tidu.internal.budget.Need;
import io.tidu.model.Label;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On how many documents of how many enterprises it depends what is open, and which settle most. Of all enterprises only
 * those few are kept. Not thread-safe.
 */
final class NeedTally {
    /** Who reads a list of documents to ask for first asks for so many. */
    private static final int MOST = 20;

    private static final Comparator<Kept> ORDER = Comparator.comparing(Kept::order);

    private final PriorityQueue<Kept> steps = new PriorityQueue<>(ORDER.reversed());
    private long byDocuments;
    private long documents;
    private long enterprises;

    /** A step with how it is ordered, the same way as in a budget's need. */
    private record Kept(Need.Step order, NeedTotal.Step step) {}

    void add(Standing standing) {
        SortedMap<String, Label> needed = new TreeMap<>();
        standing.open()
                .forEach(a -> a.waitsFor().forEach(n -> needed.put(n.document().zh(), n.document())));
        if (needed.isEmpty()) {
            return;
        }
        documents += needed.size();
        enterprises++;
        long settles = settles(standing);
        byDocuments += settles;
        if (settles > 0) {
            steps.add(new Kept(
                    new Need.Step(standing.enterprise(), List.copyOf(needed.keySet()), settles),
                    new NeedTotal.Step(standing.enterprise(), standing.name(), List.copyOf(needed.values()), settles)));
            if (steps.size() > MOST) {
                steps.remove();
            }
        }
    }

    /**
     * What is open of it together, less what may be open still: what a person must decide, each award at its most. That
     * awards are bounded together takes nothing from this: what is left is never more than either.
     */
    private static long settles(Standing standing) {
        @Nullable Long most = standing.openMostFen();
        long left = 0;
        for (OpenAward award : standing.open()) {
            if (!award.asks().isEmpty() || award.waitsFor().isEmpty()) {
                if (award.maxFen() == null) {
                    return 0;
                }
                left += award.maxFen();
            }
        }
        return most == null ? 0 : Math.max(0, most - left);
    }

    NeedTotal total() {
        List<Kept> sorted = new ArrayList<>(steps);
        sorted.sort(ORDER);
        return new NeedTotal(
                byDocuments,
                documents,
                enterprises,
                sorted.stream().map(Kept::step).toList());
    }
}
