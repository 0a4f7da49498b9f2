package io.tidu.internal.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packs on one evaluation date, one version each. Immutable and safe to share between threads.
 *
 * @param on the evaluation date
 * @param inForce the version in force by pack id
 * @param notInForce by pack id, the newest version of each pack of which no version is in force: its targets can't be
 *     decided on this date, and must say so
 */
public record PackSet(LocalDate on, SortedMap<String, PackFolder> inForce, SortedMap<String, PackFolder> notInForce) {
    /** Copies the maps. */
    public PackSet {
        inForce = Collections.unmodifiableSortedMap(new TreeMap<>(inForce));
        notInForce = Collections.unmodifiableSortedMap(new TreeMap<>(notInForce));
    }

    /** Every pack: those in force by id, then the others by id. */
    public Stream<PackFolder> all() {
        return Stream.concat(inForce.values().stream(), notInForce.values().stream());
    }

    /** The pack that decides a target, in force or not, if there is one. */
    public Optional<PackFolder> deciding(String target) {
        return all().filter(p -> p.manifest().targets().containsKey(target)).findFirst();
    }
}
