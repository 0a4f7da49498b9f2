package io.tidu.internal.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of an enterprise settle how much. An award is settled once all documents that it waits for are there;
 * what then still is not certain is at most what the others may make of it while the settled ones stay at their least.
 */
final class Documents {
    private final YearTotal total;
    private final List<Need.Open> awards;
    private final long[] mosts;
    private boolean bounded = true;

    Documents(YearTotal total, List<Need.Open> awards) {
        this.total = total;
        this.awards = List.copyOf(awards);
        this.mosts = new long[this.awards.size()];
        for (int i = 0; i < mosts.length; i++) {
            mosts[i] = most(this.awards.get(i));
        }
    }

    /** Where nobody says a bound, a cap may be one. */
    private long most(Need.Open award) {
        Long most = award.most();
        if (most != null) {
            return most;
        }
        boolean capped = total.isCapped(award.item());
        bounded &= capped;
        return capped ? Demand.MOST : award.least();
    }

    /** Whether there is a bound of all together. */
    boolean hasBound() {
        return bounded;
    }

    long least() {
        awards.forEach(a -> total.add(a.item(), total.now(a.item(), a.least())));
        return total.take();
    }

    long most() {
        return take(new TreeSet<>());
    }

    /**
     * The steps, that which settles most for each document first: each time the documents of one award that settle most
     * with those that are there. Two steps of which the second settles more for each document are one.
     */
    List<Need.Step> steps(String enterprise) {
        List<Need.Step> steps = new ArrayList<>();
        SortedSet<String> there = new TreeSet<>();
        long open = openWith(there);
        while (true) {
            Need.Step best = null;
            for (int i = 0; i < mosts.length; i++) {
                Need.Open award = awards.get(i);
                if (mosts[i] > award.least() && !there.containsAll(award.documents())) {
                    best = better(best, step(enterprise, award, there, open));
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

    private Need.Step step(String enterprise, Need.Open award, SortedSet<String> there, long open) {
        SortedSet<String> missing = new TreeSet<>(award.documents());
        missing.removeAll(there);
        SortedSet<String> with = new TreeSet<>(there);
        with.addAll(missing);
        return new Need.Step(enterprise, List.copyOf(missing), open - openWith(with));
    }

    private static Need.Step better(Need.@Nullable Step one, Need.Step other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** How much is not certain with these documents. */
    private long openWith(SortedSet<String> there) {
        return take(there) - least();
    }

    /** At most so much is due once these documents are there. */
    private long take(SortedSet<String> there) {
        for (int i = 0; i < mosts.length; i++) {
            Need.Open award = awards.get(i);
            boolean settled = !award.documents().isEmpty() && there.containsAll(award.documents());
            total.add(award.item(), total.now(award.item(), settled ? award.least() : mosts[i]));
        }
        return total.take();
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
            last = new Need.Step(step.enterprise(), documents, before.settles() + last.settles());
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
