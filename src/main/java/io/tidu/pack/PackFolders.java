package io.tidu.pack;

import io.tidu.diagnostic.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /**
     * Reads every pack below a folder, or in an archive: each folder that has a {@code pack.yaml} is one.
     *
     * @param rules as {@link RulesSource#at} takes it; files are shown as the path given here, with forward slashes
     * @param problems where problems are added
     * @return the packs that can be understood; nothing may be decided with them if errors were added
     */
    public static PackFolders load(Path rules, Problems problems) {
        try (RulesTree tree = RulesTree.of(RulesSource.at(rules), problems)) {
            return load(tree, m -> true, problems);
        }
    }

    /** The same, of files found before; none if they could not be. */
    static PackFolders load(@Nullable RulesTree tree, Predicate<PackManifest> taken, Problems problems) {
        return tree == null ? new PackFolders(List.of()) : new PackLoader(tree, taken, problems).run();
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
