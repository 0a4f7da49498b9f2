package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackManifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds packs against each other. */
final class PackChecks {
    private final List<LoadedPack> packs;
    private final Set<String> unread;
    private final Problems problems;

    /**
     * Packs in order of id and version.
     *
     * @param unread the ids of packs that are there, but have a mistake in a manifest
     */
    PackChecks(List<LoadedPack> packs, Set<String> unread, Problems problems) {
        this.packs = List.copyOf(packs);
        this.unread = Set.copyOf(unread);
        this.problems = problems;
    }

    void run() {
        for (int i = 0; i < packs.size(); i++) {
            String id = packs.get(i).folder().id();
            for (int j = i - 1; j >= 0 && packs.get(j).folder().id().equals(id); j--) {
                versions(packs.get(j), packs.get(i));
            }
        }
        targets();
        bases();
        sharedPacks();
        cycles();
    }

    private void versions(LoadedPack left, LoadedPack right) {
        PackManifest first = left.folder().manifest();
        PackManifest second = right.folder().manifest();
        if (first.inForce().overlaps(second.inForce())) {
            problems.add(right.problemAt(
                    ManifestReader.IN_FORCE,
                    "pack.versions-overlap",
                    first.version(),
                    first.inForce().toString(),
                    second.version(),
                    second.inForce().toString()));
        }
    }

    /** Two packs may decide a target of one name if no enterprise can be one that both are for. */
    private void targets() {
        Map<String, List<LoadedPack>> deciders = new HashMap<>();
        for (LoadedPack pack : packs) {
            for (String target : pack.folder().manifest().targets().keySet()) {
                List<LoadedPack> earlier = deciders.computeIfAbsent(target, t -> new ArrayList<>());
                earlier.stream()
                        .filter(e -> !e.folder().id().equals(pack.folder().id()))
                        .filter(e -> !e.folder()
                                .manifest()
                                .appliesTo()
                                .excludes(pack.folder().manifest().appliesTo()))
                        .findFirst()
                        .ifPresent(e -> problems.add(pack.problemAtTarget(
                                target, "pack.target-twice", target, e.folder().id())));
                earlier.add(pack);
            }
        }
    }

    private void bases() {
        SortedSet<String> ids = new TreeSet<>();
        packs.forEach(p -> ids.add(p.folder().id()));
        for (LoadedPack pack : packs) {
            for (String base : pack.folder().manifest().buildsOn()) {
                if (!ids.contains(base) && !unread.contains(base) && !problems.isFull()) {
                    problems.add(pack.problemAtBase(base, "pack.unknown-base", base, Nearest.orAll(base, ids)));
                }
            }
        }
    }

    /** Whose items a pack shares: another pack's that is there. */
    private void sharedPacks() {
        SortedSet<String> ids = new TreeSet<>();
        packs.forEach(p -> ids.add(p.folder().id()));
        for (LoadedPack pack : packs) {
            String id = pack.folder().id();
            for (PackManifest.Shares share : pack.folder().manifest().shares()) {
                boolean known = ids.contains(share.pack()) && !share.pack().equals(id);
                if (!known && !problems.isFull()) {
                    SortedSet<String> others = new TreeSet<>(ids);
                    others.remove(id);
                    problems.error(
                            "pack.shares-unknown-pack",
                            share.place(),
                            share.pack(),
                            Nearest.orAll(share.pack(), others));
                }
            }
        }
    }

    private void cycles() {
        cycles(ManifestReader.BUILDS_ON, "pack.cycle", m -> m.buildsOn().stream());
        cycles(
                ManifestReader.SHARES,
                "pack.shares-cycle",
                m -> m.shares().stream().map(PackManifest.Shares::pack));
    }

    /** Each cycle once, at the pack of it whose id comes first. */
    private void cycles(String key, String problem, Function<PackManifest, Stream<String>> others) {
        SortedMap<String, SortedSet<String>> bases = new TreeMap<>();
        for (LoadedPack pack : packs) {
            others.apply(pack.folder().manifest())
                    .forEach(other -> bases.computeIfAbsent(pack.folder().id(), id -> new TreeSet<>())
                            .add(other));
        }
        SortedSet<String> told = new TreeSet<>();
        for (LoadedPack pack : packs) {
            String id = pack.folder().id();
            List<String> way = told.contains(id) ? List.of() : wayBack(id, id, bases, new TreeSet<>());
            if (!way.isEmpty()) {
                told.addAll(way);
                String shown = id + " → " + String.join(" → ", way);
                problems.add(pack.problemAt(key, problem, shown));
            }
        }
    }

    /** The packs from one to another over what each builds on, without the first; empty if there is no way. */
    private static List<String> wayBack(
            String from, String to, SortedMap<String, SortedSet<String>> bases, SortedSet<String> seen) {
        for (String base : bases.getOrDefault(from, new TreeSet<>())) {
            if (base.equals(to)) {
                return List.of(base);
            }
            if (seen.add(base)) {
                List<String> rest = wayBack(base, to, bases, seen);
                if (!rest.isEmpty()) {
                    List<String> way = new ArrayList<>(List.of(base));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }
}
