package io.tidu.internal.policy.practice;

import io.tidu.diagnostic.Place;
import io.tidu.model.Exact;
import io.tidu.model.Status;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a year's money is shared where it does not reach, as a pack or a file of a budget says it. All money is whole
 * fen. Immutable and safe to share between threads.
 *
 * @param way who comes first; null if nothing is said
 * @param perEnterprise the most that one enterprise is paid in the year for all items that this is said of; null if
 *     nothing is said
 * @param perItem the most that one enterprise is paid in the year for an item, by its name
 * @param pots the most that is paid for an item in the year to all enterprises together, by its name
 * @param instalments the shares in which an item is paid, that of the first year first; together they are the whole
 * @param promised when that comes which was promised in earlier years; null if nothing is said
 * @param source how far it has been laid down; null for a file of a budget, which is what was decided
 * @param mentions the names it speaks of, in the order written, to be held against what there is
 * @param place where it is written
 */
public record Sharing(
        @Nullable Way way,
        @Nullable Long perEnterprise,
        SortedMap<String, Long> perItem,
        SortedMap<String, Long> pots,
        SortedMap<String, List<Exact>> instalments,
        @Nullable Promised promised,
        @Nullable Source source,
        List<Mention> mentions,
        Place place) {
    /** Nothing is said. */
    public static final Sharing NONE = new Sharing(
            null, null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, null, List.of(), Place.of(""));

    /** Copies the collections. */
    public Sharing {
        perItem = Collections.unmodifiableSortedMap(new TreeMap<>(perItem));
        pots = Collections.unmodifiableSortedMap(new TreeMap<>(pots));
        TreeMap<String, List<Exact>> copies = new TreeMap<>(instalments);
        copies.replaceAll((item, shares) -> List.copyOf(shares));
        instalments = Collections.unmodifiableSortedMap(copies);
        mentions = List.copyOf(mentions);
    }

    /** With nothing said of what was promised before. */
    public Sharing(
            @Nullable Way way,
            @Nullable Long perEnterprise,
            SortedMap<String, Long> perItem,
            SortedMap<String, Long> pots,
            SortedMap<String, List<Exact>> instalments,
            @Nullable Source source,
            List<Mention> mentions,
            Place place) {
        this(way, perEnterprise, perItem, pots, instalments, null, source, mentions, place);
    }

    /** Whether another says the same, wherever it is written. */
    public boolean isSameAs(Sharing other) {
        return said().equals(other.said());
    }

    private List<Object> said() {
        return Stream.of(way, perEnterprise, perItem, pots, instalments, promised, source)
                .<Object>map(part -> part == null ? "" : part)
                .toList();
    }

    /**
     * How far it has been laid down.
     *
     * @param status how far
     * @param clause the clause of {@code policy.md} that speaks of it
     */
    public record Source(Status status, String clause) {}

    /**
     * A name that is spoken of.
     *
     * @param kind what it is the name of
     * @param name the name as written
     * @param place where
     * @param excerpt the line, or null where it is not at hand
     */
    public record Mention(
            Kind kind, String name, Place place, @Nullable String excerpt) {
        /** What there are names of. */
        public enum Kind {
            /** An award item. */
            ITEM,
            /** A target with a score. */
            TARGET,
            /** A fact that is a day. */
            DAY
        }
    }

    /** When that is paid which was promised in earlier years. */
    public enum Promised {
        /** Before all that is new. */
        FIRST,
        /** Behind all that is new. */
        LAST;

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word, if there is one. */
        public static Optional<Promised> of(String word) {
            return Stream.of(values()).filter(p -> p.word().equals(word)).findFirst();
        }
    }

    /** The rules by which a pot is shared. */
    public enum Rule {
        /** Everybody is paid the same share of what is due. */
        PRO_RATA,
        /** Items in an order; one is paid in full before the next is paid anything. */
        PRIORITY,
        /** Enterprises by their score for a target, highest first. */
        SCORE,
        /** Enterprises by a day, earliest first. */
        FIRST_COME;

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The rule of this word, if there is one. */
        public static Optional<Rule> of(String word) {
            return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
        }
    }

    /**
     * Who comes first.
     *
     * @param rule the rule
     * @param names what it goes by: items in their order for {@link Rule#PRIORITY}, one target for {@link Rule#SCORE},
     *     one fact for {@link Rule#FIRST_COME}, nothing for {@link Rule#PRO_RATA}
     */
    public record Way(Rule rule, List<String> names) {
        /** Where nothing is said. */
        public static final Way PRO_RATA = new Way(Rule.PRO_RATA, List.of());

        /** Copies the list. */
        public Way {
            names = List.copyOf(names);
        }
    }
}
