package io.tidu.internal.budget;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of an enterprise settle how much. An award is settled once all documents that it waits for are there;
 * what then still is not certain is at most what the others may make of it while the settled ones stay at their least.
 */
final class Documents {
    private final Outcomes outcomes;
    private final List<Need.Award> awards;
    private final long least;

    Documents(Outcomes outcomes, List<Need.Award> awards) {
        this.outcomes = outcomes;
        this.awards = List.copyOf(awards);
        this.least = outcomes.least();
    }

    /** Whether there is a bound of all together. */
    boolean hasBound() {
        return outcomes.hasBound();
    }

    long least() {
        return least;
    }

    long most() {
        return outcomes.most(new BitSet());
    }

    /**
     * The steps, that which settles most for each document first: each time the documents of one award that settle most
     * with those that are there. Two steps of which the second settles more for each document are one.
     */
    List<Need.Step> steps() {
        List<Need.Step> steps = new ArrayList<>();
        SortedSet<String> there = new TreeSet<>();
        long open = openWith(there);
        while (open > 0) {
            Need.Step best = null;
            for (Need.Award award : awards) {
                if (award.isOpen() && !there.containsAll(award.documents())) {
                    best = better(best, step(award, there, open));
                }
            }
            if (best == null) {
                break;
            }
            there.addAll(best.documents());
            open -= best.settles();
            add(steps, best);
        }
        return steps.stream().filter(s -> s.settles() > 0).toList();
    }

    private Need.Step step(Need.Award award, SortedSet<String> there, long open) {
        SortedSet<String> missing = new TreeSet<>(award.documents());
        missing.removeAll(there);
        SortedSet<String> with = new TreeSet<>(there);
        with.addAll(missing);
        return new Need.Step(List.copyOf(missing), open - openWith(with));
    }

    private static Need.Step better(Need.@Nullable Step one, Need.Step other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** How much is not certain with these documents. */
    private long openWith(SortedSet<String> there) {
        BitSet settled = new BitSet();
        for (int i = 0; i < awards.size(); i++) {
            SortedSet<String> documents = awards.get(i).documents();
            settled.set(i, !documents.isEmpty() && there.containsAll(documents));
        }
        return outcomes.most(settled) - least;
    }

    /** Puts a step behind the others, and into one with those that settle less for each document. */
    private static void add(List<Need.Step> steps, Need.Step step) {
        Need.Step last = step;
        while (!steps.isEmpty()) {
            Need.Step before = steps.get(steps.size() - 1);
            if (compare(
                            before.settles(),
                            before.documents().size(),
                            last.settles(),
                            last.documents().size())
                    >= 0) {
                break;
            }
            List<String> documents = new ArrayList<>(before.documents());
            documents.addAll(last.documents());
            last = new Need.Step(documents, before.settles() + last.settles());
            steps.remove(steps.size() - 1);
        }
        steps.add(last);
    }

    /** Compares money for each document, exactly. */
    static int compare(long money, int documents, long other, int otherDocuments) {
        int high = Long.compare(
                Math.multiplyHigh(money, (long) otherDocuments), Math.multiplyHigh(other, (long) documents));
        return high != 0 ? high : Long.compareUnsigned(money * otherDocuments, other * documents);
    }
}
