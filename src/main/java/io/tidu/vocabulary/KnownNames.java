package io.tidu.vocabulary;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.model.Label;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that rules know for a fact of free text: one that is written otherwise matches nothing, so that it has to
 * be told. Immutable and safe to share between threads.
 *
 * <p>Where the names are complete, such as the items that rules pay, every other name is unknown. Where they are only
 * those that rules happen to compare with, such as a grade, another word is a word like any other, unless it is one
 * letter away from a known one. Codes of digits are never taken for a slip: neighbours differ by a digit.
 */
public final class KnownNames {
    /** Of a fact of which rules know no names: anything may be written. */
    public static final KnownNames NONE = new KnownNames(Collections.emptySortedSet(), false);

    /** The field of a list's entry that says which pack a name is of, where there is one. */
    public static final String PACK = "pack";

    /** Shorter words differ by a letter without being a slip: A and B. */
    private static final int LEAST_SLIP = 5;

    private final SortedSet<Name> names;
    private final boolean complete;
    private final Map<String, SortedSet<String>> meanings = new HashMap<>();
    private final Map<String, KnownNames> ofPacks = new HashMap<>();

    private KnownNames(SortedSet<Name> names, boolean complete) {
        this.names = Collections.unmodifiableSortedSet(names);
        this.complete = complete;
        for (Name name : names) {
            add(name.label().zh(), name.name());
            add(name.label().en(), name.name());
        }
        // A name is itself, whatever else is called so.
        names.forEach(n -> meanings.put(key(n.name()), one(n.name())));
    }

    /**
     * A name.
     *
     * @param pack the id of the pack that has it; empty if it is of no pack
     * @param name the name
     * @param label what people call it; they may write that as well
     */
    public record Name(String pack, String name, Label label) implements Comparable<Name> {
        private static final Comparator<Name> ORDER = Comparator.comparing(Name::name)
                .thenComparing(Name::pack)
                .thenComparing(n -> n.label().zh())
                .thenComparing(n -> n.label().en());

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /** All names there are: every other is unknown. */
    public static KnownNames all(Collection<Name> names) {
        return of(names, true);
    }

    /** Names that rules compare with: another is unknown only if it looks like a slip for one of these. */
    public static KnownNames some(Collection<Name> names) {
        return of(names, false);
    }

    private static KnownNames of(Collection<Name> names, boolean complete) {
        KnownNames all = new KnownNames(new TreeSet<>(names), complete);
        for (Name name : names) {
            all.ofPacks.computeIfAbsent(name.pack(), pack -> all.restricted(pack));
        }
        return all;
    }

    private KnownNames restricted(String pack) {
        List<Name> own = names.stream()
                .filter(n -> n.pack().isEmpty() || n.pack().equals(pack))
                .toList();
        return new KnownNames(new TreeSet<>(own), complete);
    }

    private void add(String label, String name) {
        meanings.computeIfAbsent(key(label), l -> new TreeSet<>()).add(name);
    }

    /** Full-width brackets and letters, capitals and spaces around make no other name. */
    private static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static SortedSet<String> one(String name) {
        SortedSet<String> one = new TreeSet<>();
        one.add(name);
        return one;
    }

    /** The names with their packs and labels. */
    public SortedSet<Name> names() {
        return names;
    }

    /** Whether nothing is known, so that anything may be written. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether every other name is unknown. */
    public boolean areComplete() {
        return complete && !isEmpty();
    }

    /** Only those of a pack and those of none; all of them if the pack is not known or has none. */
    public KnownNames in(@Nullable String pack) {
        return pack == null ? this : ofPacks.getOrDefault(pack, this);
    }

    /** Without the names of packs that have no say; whoever names such a pack still means its names. */
    public KnownNames without(Set<String> packs) {
        List<Name> others =
                names.stream().filter(n -> !packs.contains(n.pack())).toList();
        if (others.size() == names.size()) {
            return this;
        }
        KnownNames left = new KnownNames(new TreeSet<>(others), complete);
        left.ofPacks.putAll(ofPacks);
        return left;
    }

    /** These and others: complete if either is. */
    public KnownNames and(KnownNames others) {
        SortedSet<Name> both = new TreeSet<>(names);
        both.addAll(others.names);
        return of(both, complete || others.complete);
    }

    /**
     * What somebody means who writes this: the name itself, or the one of which it is the label in either language.
     * None if no rule knows it, several if it is the label of several.
     */
    public SortedSet<String> meant(String written) {
        if (isEmpty()) {
            return one(written);
        }
        SortedSet<String> meant = meanings.get(key(written));
        if (meant != null) {
            return Collections.unmodifiableSortedSet(meant);
        }
        return complete || isSlip(written) ? Collections.emptySortedSet() : one(written);
    }

    private boolean isSlip(String written) {
        return written.length() >= LEAST_SLIP
                && names.stream()
                        .map(Name::name)
                        .anyMatch(n -> digits(n).equals(digits(written)) && Nearest.isOneSlip(written, n));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** The name nearest to what was written, or that with the nearest label; empty if none is near. */
    public Optional<String> nearest(String written) {
        SortedSet<String> candidates = new TreeSet<>();
        names.forEach(n -> candidates.add(n.name()));
        Optional<String> name = Nearest.to(written, candidates);
        return name.isPresent()
                ? name
                : Nearest.to(key(written), meanings.keySet())
                        .map(label ->
                                Objects.requireNonNull(meanings.get(label)).first());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownNames known && known.complete == complete && known.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
