package io.tidu.internal.policy.practice;

import io.tidu.diagnostic.Place;
import io.tidu.model.FactPath;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way in which an enterprise can change one of its facts, or the entries of a list. A fact without a lever is fixed.
 * What has happened can't be changed: of a yearly fact the running year and later ones can, of a list new entries.
 *
 * @param name its name; a pack's own lever of this name, or for the same fact, is taken instead
 * @param path the fact, or a field by its path such as {@code intellectualProperty.inUse}
 * @param change which way it changes
 * @param choices the words, {@code true} or {@code false}, that can be chosen; empty for other changes
 * @param entry fields with their words or numbers: those of an entry that is added, or of the entries that can be
 *     ended; empty for other changes
 * @param size the numeric field of an added entry that step and most a year count; null if they count entries
 * @param step the smallest change: in the unit of the fact or of {@code size}, or so many entries; null for choices and
 *     ends
 * @param mostAYear the most that can change in one year, in the unit of the step; null if nothing is said
 * @param leadDays calendar days from the decision until the change counts
 * @param effort how hard it is
 * @param status how far this has been laid down
 * @param label what people call it
 * @param place where it is declared
 */
public record Lever(
        String name,
        String path,
        Change change,
        List<String> choices,
        SortedMap<String, String> entry,
        @Nullable String size,
        @Nullable BigDecimal step,
        @Nullable BigDecimal mostAYear,
        int leadDays,
        Effort effort,
        Status status,
        Label label,
        Place place) {
    /** Copies the collections. */
    public Lever {
        choices = List.copyOf(choices);
        entry = Collections.unmodifiableSortedMap(new TreeMap<>(entry));
    }

    /** The ways in which something can change. */
    public enum Change {
        /** A number can grow. */
        UP,
        /** A number can fall. */
        DOWN,
        /** A number can grow and fall. */
        EITHER,
        /** A yes/no or a word can be chosen. */
        CHOOSE,
        /** Entries can be added to a list. */
        ADD,
        /** Entries that last, such as a listing, can be ended. */
        END;

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The change of this word, if there is one. */
        public static Optional<Change> of(String word) {
            return Stream.of(values()).filter(c -> c.word().equals(word)).findFirst();
        }

        /** Whether a number changes. */
        public boolean isNumeric() {
            return this == UP || this == DOWN || this == EITHER;
        }
    }

    /**
     * How hard a change is, to rank plans by; more than nought.
     *
     * @param weight so much for each step, or once
     * @param fixed whether it is the same however many steps are taken
     */
    public record Effort(BigDecimal weight, boolean fixed) {
        /** The effort of so many steps. */
        public BigDecimal of(BigDecimal steps) {
            return fixed ? weight : weight.multiply(steps);
        }
    }

    /** The fact without the field. */
    public String fact() {
        return FactPath.of(path).fact();
    }

    /** Whether another lever is for the same change, so that only one of the two can count. */
    public boolean isForTheSameAs(Lever other) {
        boolean entries = change == Change.ADD || change == Change.END;
        boolean otherEntries = other.change == Change.ADD || other.change == Change.END;
        return name.equals(other.name)
                || (path.equals(other.path)
                        && entry.equals(other.entry)
                        && (change == other.change || !(entries || otherEntries)));
    }
}
