package io.tidu.internal.policy;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which packs conclude the same for every enterprise under two sets of rules: not one byte of them differs, nor of the
 * facts, nor of any pack whose targets their rules read or speak of, and no other pack speaks of theirs.
 */
public final class SamePacks {
    private final Side one;
    private final Side other;

    /**
     * The versions that count on one side.
     *
     * @param inForce the packs in force, by id
     * @param deciders the ids of the packs that decide a target, in force or not, by its name; those that are not in
     *     force begin with a minus
     * @param speakers the ids of the packs whose rules speak of a target, by its name
     */
    private record Side(
            Map<String, PolicyPack> inForce,
            Map<String, SortedSet<String>> deciders,
            Map<String, SortedSet<String>> speakers) {
        static Side of(Policies policies, LocalDate on) {
            Side side = new Side(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (PolicyPack pack : policies.inForce(on)) {
                String id = pack.manifest().id();
                side.inForce.put(id, pack);
                pack.manifest().targets().keySet().forEach(t -> add(side.deciders, t, id));
                pack.rules().forEach(r -> r.decides().forEach(t -> add(side.speakers, t, id)));
            }
            policies.notInForce(on)
                    .forEach(p -> p.manifest()
                            .targets()
                            .keySet()
                            .forEach(t ->
                                    add(side.deciders, t, "-" + p.manifest().id())));
            return side;
        }

        private static void add(Map<String, SortedSet<String>> all, String target, String pack) {
            all.computeIfAbsent(target, t -> new TreeSet<>()).add(pack);
        }

        SortedSet<String> deciders(String target) {
            return deciders.getOrDefault(target, Collections.emptySortedSet());
        }

        SortedSet<String> speakers(String target) {
            return speakers.getOrDefault(target, Collections.emptySortedSet());
        }
    }

    private SamePacks(Side one, Side other) {
        this.one = one;
        this.other = other;
    }

    /** The ids of the packs that conclude the same on both sides, by the versions in force on a day of each. */
    public static SortedSet<String> of(Policies one, LocalDate oneOn, Policies other, LocalDate otherOn) {
        if (!isSame(one.vocabulary(), other.vocabulary())) {
            return Collections.emptySortedSet();
        }
        return new SamePacks(Side.of(one, oneOn), Side.of(other, otherOn)).closure();
    }

    /** What is declared, and the names that rules know for facts, which are the packs'. */
    private static boolean isSame(Vocabulary one, Vocabulary other) {
        return one.sha256().equals(other.sha256())
                && one.facts().keySet().equals(other.facts().keySet())
                && one.facts().values().stream()
                        .allMatch(f -> isSame(f, other.facts().get(f.name())));
    }

    private static boolean isSame(FactDefinition one, @Nullable FactDefinition other) {
        return other != null
                && one.names().equals(other.names())
                && one.fields().keySet().equals(other.fields().keySet())
                && one.fields().values().stream()
                        .allMatch(f -> isSame(f, other.fields().get(f.name())));
    }

    /** Those alike, less those that rest on one that is not, until all that are left rest on each other alone. */
    private SortedSet<String> closure() {
        SortedSet<String> same = new TreeSet<>();
        one.inForce.forEach((id, pack) -> {
            PolicyPack there = other.inForce.get(id);
            if (there != null && there.folder().sha256().equals(pack.folder().sha256())) {
                same.add(id);
            }
        });
        while (same.removeIf(id -> !restsOn(id, same))) {
            // until nothing else goes
        }
        return same;
    }

    private boolean restsOn(String id, Set<String> same) {
        PolicyPack pack = Objects.requireNonNull(one.inForce.get(id));
        List<Rule> rules = pack.rules();
        Stream<String> read =
                rules.stream().flatMap(r -> Stream.concat(r.readsTargets().stream(), r.decides().stream()));
        return read.distinct().allMatch(t -> isDecidedBy(t, same))
                && pack.manifest().targets().keySet().stream().allMatch(t -> isSpokenOfBy(t, same));
    }

    private boolean isDecidedBy(String target, Set<String> same) {
        SortedSet<String> deciders = one.deciders(target);
        return deciders.equals(other.deciders(target))
                && deciders.stream().allMatch(p -> p.startsWith("-") || same.contains(p));
    }

    private boolean isSpokenOfBy(String target, Set<String> same) {
        return same.containsAll(one.speakers(target)) && same.containsAll(other.speakers(target));
    }
}
