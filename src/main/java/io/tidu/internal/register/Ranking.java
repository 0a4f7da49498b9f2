package io.tidu.internal.register;

import io.tidu.internal.policy.practice.Sharing;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a pot ranks enterprises, as far as it is known before anything is awarded: by what the budget says, or else
 * by what the pack says that awards an enterprise something. If packs that awarded something say different things, the
 * pot is not shared at all. Immutable and safe to share between threads.
 *
 * @param all what the budget says; null if it says nothing
 * @param packs what packs say, by their ids
 */
public record Ranking(Sharing.@Nullable Way all, SortedMap<String, Sharing.Way> packs) {
    /** By nothing. */
    public static final Ranking NONE = new Ranking(null, new TreeMap<>());

    /** Copies the map. */
    public Ranking {
        packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    }

    /** The target whose score ranks an enterprise to whom these packs award something; null if none does. */
    @Nullable
    String score(Collection<String> awarding) {
        return name(Sharing.Rule.SCORE, awarding);
    }

    /** The fact with the day that ranks it; null if none does. */
    @Nullable
    String day(Collection<String> awarding) {
        return name(Sharing.Rule.FIRST_COME, awarding);
    }

    private @Nullable String name(Sharing.Rule rule, Collection<String> awarding) {
        if (all != null) {
            return all.rule() == rule ? all.names().get(0) : null;
        }
        for (String pack : new TreeSet<>(awarding)) {
            Sharing.Way way = packs.get(pack);
            if (way != null && way.rule() == rule) {
                return way.names().get(0);
            }
        }
        return null;
    }

    /** Every name that may rank by a rule, on which standings depend; empty if there is none. */
    public String names(Sharing.Rule rule) {
        SortedSet<String> names = new TreeSet<>();
        (all != null ? List.of(all) : packs.values()).forEach(way -> {
            if (way.rule() == rule) {
                names.addAll(way.names());
            }
        });
        return String.join(" ", names);
    }
}
