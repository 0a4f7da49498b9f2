package io.tidu.internal.policy;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out whose the award items of a folder of rules are. */
public final class ItemOwners {
    private final Collection<PolicyPack> packs;
    /** The versions of each pack. */
    private final Map<String, List<Version>> versions = new HashMap<>();

    private final SortedMap<String, SortedSet<String>> own = new TreeMap<>();

    /** A version and the names it speaks of. */
    private record Version(PackManifest manifest, SortedSet<String> spoken) {
        static Version of(PolicyPack pack) {
            return new Version(pack.manifest(), pack.graph().paidItems());
        }
    }

    /** Of these packs, each in all of its versions: what was paid under an old version is still the pack's. */
    public ItemOwners(Collection<PolicyPack> packs) {
        this.packs = packs;
        packs.forEach(p -> versions.computeIfAbsent(p.manifest().id(), id -> new ArrayList<>())
                .add(Version.of(p)));
        packs.forEach(p -> own(p.manifest().id()));
    }

    /** The items of all packs but some, with what these versions share. */
    public AwardItems items(Collection<PolicyPack> inForce, Set<String> leftOut) {
        SortedMap<String, SortedSet<String>> owners = new TreeMap<>();
        own.forEach((pack, names) -> {
            if (!leftOut.contains(pack)) {
                names.forEach(
                        n -> owners.computeIfAbsent(n, x -> new TreeSet<>()).add(pack));
            }
        });
        SortedMap<PackItem, PackItem> shared = new TreeMap<>();
        for (PolicyPack pack : inForce) {
            String id = pack.manifest().id();
            pack.manifest()
                    .shares()
                    .forEach(share ->
                            shared(share).forEach(n -> shared.put(new PackItem(id, n), new PackItem(share.pack(), n))));
        }
        return new AwardItems(owners, shared);
    }

    /** Tells what is shared that the other pack does not have, or that two others have. */
    public void check(Problems problems) {
        for (PolicyPack pack : packs) {
            SortedMap<String, String> from = new TreeMap<>();
            for (PackManifest.Shares share : pack.manifest().shares()) {
                SortedSet<String> theirs = own.getOrDefault(share.pack(), new TreeSet<>());
                for (String name : share.items()) {
                    if (!theirs.contains(name)) {
                        problems.error(
                                "pack.shares-unknown-item",
                                share.place(),
                                name,
                                share.pack(),
                                Nearest.orAll(name, theirs));
                    }
                }
                for (String name : shared(share)) {
                    String before = from.putIfAbsent(name, share.pack());
                    if (before != null) {
                        problems.error("pack.shares-twice", share.place(), name, before, share.pack());
                    }
                }
            }
        }
    }

    /** The names that are shared of another pack. */
    private SortedSet<String> shared(PackManifest.Shares share) {
        return share.all() ? own(share.pack()) : share.items();
    }

    /** What a pack speaks of in any version and that version does not share. Nobody shares in a circle. */
    private SortedSet<String> own(String pack) {
        SortedSet<String> known = own.get(pack);
        if (known != null) {
            return known;
        }
        SortedSet<String> names = new TreeSet<>();
        for (Version version : versions.getOrDefault(pack, List.of())) {
            SortedSet<String> left = new TreeSet<>(version.spoken());
            version.manifest().shares().forEach(s -> left.removeAll(shared(s)));
            names.addAll(left);
        }
        own.put(pack, names);
        return names;
    }
}
