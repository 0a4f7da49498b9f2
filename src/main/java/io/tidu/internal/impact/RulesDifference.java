package io.tidu.internal.impact;

import io.tidu.model.assessment.PackUse;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In what two sides' rules differ.
 *
 * @param packs every pack that is in force on either side, by id
 * @param files the files that only one side has or that differ, by their path below the folder of rules
 */
public record RulesDifference(List<PackChange> packs, List<FileChange> files) {
    /** Copies the lists. */
    public RulesDifference {
        packs = List.copyOf(packs);
        files = List.copyOf(files);
    }

    /**
     * A file that differs.
     *
     * @param path its path below the folder of rules, with forward slashes
     * @param sha256 the SHA-256 of its content, in lower-case hexadecimal; null on a side that does not have it
     */
    public record FileChange(String path, Change<String> sha256) {}

    static RulesDifference between(RulesSide before, RulesSide after) {
        TreeMap<String, PackUse> one = byId(before.packs());
        TreeMap<String, PackUse> other = byId(after.packs());
        var oneFiles = before.engine().policies().files();
        var otherFiles = after.engine().policies().files();
        return new RulesDifference(
                union(one.keySet(), other.keySet()).stream()
                        .map(id -> new PackChange(id, new Change<>(one.get(id), other.get(id))))
                        .toList(),
                union(oneFiles.keySet(), otherFiles.keySet()).stream()
                        .map(f -> new FileChange(f, new Change<>(oneFiles.get(f), otherFiles.get(f))))
                        .filter(f -> f.sha256().isChange())
                        .toList());
    }

    private static TreeMap<String, PackUse> byId(List<PackUse> packs) {
        return packs.stream().collect(Collectors.toMap(PackUse::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static SortedSet<String> union(Set<String> one, Set<String> other) {
        SortedSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Whether neither packs nor files differ. */
    public boolean isNone() {
        return files.isEmpty() && packs.stream().noneMatch(p -> p.versions().isChange());
    }
}
