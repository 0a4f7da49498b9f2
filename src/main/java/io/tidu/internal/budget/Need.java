package io.tidu.internal.budget;

import io.tidu.internal.model.Room;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a year needs while facts are missing: at least so much and at most so much, and the documents of which that
 * depends. Enterprises are added one by one and none is kept. Not thread-safe.
 */
public final class Need {
    private final Terms terms;
    private long least;
    private long greatest;
    private long byDocuments;
    private int withoutBound;

    /**
     * Of nobody yet.
     *
     * @param terms the budget's
     */
    public Need(Terms terms) {
        this.terms = terms;
    }

    /**
     * An award of an enterprise.
     *
     * @param item the number of its item
     * @param least at least so much is due after everything that the pack says, in fen
     * @param most at most so much; null if nobody can say; the least of an award that is due for certain
     * @param group the number of the group of which only the greatest is paid; {@link #NONE} if it is in none
     * @param documents what it waits for; nothing if no document settles it
     */
    public record Award(int item, long least, @Nullable Long most, int group, SortedSet<String> documents) {
        /** No group. */
        public static final int NONE = -1;

        /**
         * Copies the documents.
         *
         * @throws IllegalArgumentException if the least is below nought or above the most
         */
        public Award {
            documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
            if (least < 0 || least > Demand.MOST || (most != null && (most < least || most > Demand.MOST))) {
                throw new IllegalArgumentException("from " + least + " to " + most);
            }
        }

        /** An award that is due for certain. */
        public static Award certain(int item, long due, int group) {
            return new Award(item, due, due, group, new TreeSet<>());
        }

        /** Whether it can come to more than is certain. */
        boolean isOpen() {
            return most == null || most > least;
        }
    }

    /**
     * Documents of one enterprise that settle money together.
     *
     * @param documents the documents, none of which settles so much alone
     * @param settles so much does not depend on missing facts any more, in fen; above nought
     */
    public record Step(List<String> documents, long settles) implements Comparable<Step> {
        /** Copies the list. */
        public Step {
            documents = List.copyOf(documents);
        }

        /** Most money for each document first, then most money, then by the documents. */
        @Override
        public int compareTo(Step other) {
            int order = Documents.compare(other.settles, other.documents.size(), settles, documents.size());
            order = order != 0 ? order : Long.compare(other.settles, settles);
            return order != 0 ? order : documents.toString().compareTo(other.documents.toString());
        }
    }

    /**
     * The need.
     *
     * @param least what is certain is due this year, in fen, after the budget's caps; it is paid now, so that it is the
     *     least that the year needs
     * @param most at most so much
     * @param byDocuments so much of the difference is settled by documents; the rest by a person
     * @param withoutBound enterprises of which nobody can say how much it is at most: neither the rules nor a cap of
     *     the budget; what has no bound is in {@code most} with its least
     */
    public record Range(long least, long most, long byDocuments, int withoutBound) {}

    /**
     * Adds an enterprise.
     *
     * @param awards all of its awards, open and certain
     * @param rooms how much open awards may come to together beyond what is certain, in fen; the things of each are
     *     places in the awards, open and certain ones that count in it. They may overlap
     * @return the documents that settle its money, those first that settle most for each
     */
    public List<Step> add(List<Award> awards, List<Room> rooms) {
        Documents own = new Documents(new Outcomes(terms, awards, rooms), awards);
        withoutBound += own.hasBound() ? 0 : 1;
        least = Math.addExact(least, own.least());
        greatest = Math.addExact(greatest, own.most());
        List<Step> steps = own.steps();
        steps.forEach(step -> byDocuments += step.settles());
        return steps;
    }

    /** The need of all that were added. */
    public Range range() {
        return new Range(least, greatest, byDocuments, withoutBound);
    }
}
