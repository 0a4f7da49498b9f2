package io.tidu.internal.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a year needs while facts are missing: at least so much and at most so much, and the documents of which that
 * depends. Enterprises are added one by one and none is kept but those whose documents settle most. Not thread-safe.
 */
public final class Need {
    private static final Comparator<Step> FIRST = Comparator.naturalOrder();

    private final YearTotal total;
    private final int most;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(FIRST.reversed());
    private long least;
    private long greatest;
    private long byDocuments;
    private long documents;
    private int enterprises;
    private int withoutBound;

    /**
     * Of nobody yet.
     *
     * @param terms the budget's
     * @param most how many steps are kept
     */
    public Need(Terms terms, int most) {
        this.total = new YearTotal(terms);
        this.most = most;
    }

    /**
     * An award of an enterprise whose amount is not certain, or is certain and takes its part of a cap.
     *
     * @param item the number of its item
     * @param least at least so much is due after everything that the pack says, in fen
     * @param most at most so much; null if nobody can say
     * @param documents what it waits for; nothing if no document settles it
     */
    public record Open(int item, long least, @Nullable Long most, SortedSet<String> documents) {
        /**
         * Copies the documents.
         *
         * @throws IllegalArgumentException if the least is below nought or above the most
         */
        public Open {
            documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
            if (least < 0 || least > Demand.MOST || (most != null && (most < least || most > Demand.MOST))) {
                throw new IllegalArgumentException("from " + least + " to " + most);
            }
        }

        /** An award that is certain. */
        public static Open certain(int item, long due) {
            return new Open(item, due, due, new TreeSet<>());
        }
    }

    /**
     * Documents of one enterprise that settle money together.
     *
     * @param enterprise the enterprise's id
     * @param documents the documents, none of which settles so much alone
     * @param settles so much does not depend on missing facts any more, in fen; above nought
     */
    public record Step(String enterprise, List<String> documents, long settles) implements Comparable<Step> {
        /** Copies the list. */
        public Step {
            documents = List.copyOf(documents);
        }

        /** Most money for each document first, then most money, then by id. */
        @Override
        public int compareTo(Step other) {
            int order = Documents.compare(other.settles, other.documents.size(), settles, documents.size());
            order = order != 0 ? order : Long.compare(other.settles, settles);
            order = order != 0 ? order : enterprise.compareTo(other.enterprise);
            return order != 0 ? order : documents.toString().compareTo(other.documents.toString());
        }
    }

    /**
     * The need.
     *
     * @param least at least so much is due this year, in fen, after the budget's caps
     * @param most at most so much
     * @param byDocuments so much of the difference is settled by documents; the rest by a person
     * @param documents the documents that settle it, counted for each enterprise
     * @param enterprises whose documents they are
     * @param withoutBound enterprises of which nobody can say how much it is at most: neither the rules nor a cap of
     *     the budget; what has no bound is in {@code most} with its least
     */
    public record Range(long least, long most, long byDocuments, long documents, int enterprises, int withoutBound) {}

    /**
     * Adds an enterprise.
     *
     * @param enterprise its id
     * @param awards all of its awards, open and certain
     */
    public void add(String enterprise, List<Open> awards) {
        Documents own = new Documents(total, awards);
        withoutBound += own.hasBound() ? 0 : 1;
        least = Math.addExact(least, own.least());
        greatest = Math.addExact(greatest, own.most());
        List<Step> found = own.steps(enterprise);
        if (!found.isEmpty()) {
            enterprises++;
        }
        for (Step step : found) {
            byDocuments += step.settles();
            documents += step.documents().size();
            steps.add(step);
            if (steps.size() > most) {
                steps.remove();
            }
        }
    }

    /** The need of all that were added. */
    public Range range() {
        return new Range(least, greatest, byDocuments, documents, enterprises, withoutBound);
    }

    /** The documents that settle most, those first that settle most for each document. */
    public List<Step> first() {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(FIRST);
        return List.copyOf(sorted);
    }
}
