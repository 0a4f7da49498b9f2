package io.tidu.internal.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every version of every pack below a rules folder. Immutable and safe to share between threads.
 *
 * @param packs by id, the versions of one id by the day from which they are in force
 */
public record PackFolders(List<PackFolder> packs) {
    private static final Comparator<PackFolder> ORDER = Comparator.comparing(PackFolder::id)
            .thenComparing(p -> p.manifest().inForce().from())
            .thenComparing(p -> p.manifest().version());

    /** Sorts the packs. */
    public PackFolders {
        packs = packs.stream().sorted(ORDER).toList();
    }

    /** The packs on a date, one version each. */
    public PackSet inForce(LocalDate on) {
        SortedMap<String, PackFolder> inForce = new TreeMap<>();
        SortedMap<String, PackFolder> newest = new TreeMap<>();
        for (PackFolder pack : packs) {
            newest.put(pack.id(), pack);
            if (pack.manifest().inForce().covers(on)) {
                inForce.putIfAbsent(pack.id(), pack);
            }
        }
        newest.keySet().removeAll(inForce.keySet());
        return new PackSet(on, inForce, newest);
    }
}
