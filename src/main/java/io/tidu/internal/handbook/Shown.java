package io.tidu.internal.handbook;

import io.tidu.internal.policy.InForce;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a handbook shows: versions of packs that come first, and those that are folded after them.
 *
 * @param policies all that was loaded
 * @param on the day by which they are ordered, or null
 * @param first the versions in force on that day; without a day the newest of each pack
 * @param later all others
 * @param all whether no pack was asked for by name
 */
record Shown(Policies policies, @Nullable LocalDate on, List<PolicyPack> first, List<PolicyPack> later, boolean all) {
    /** Copies the lists. */
    Shown {
        first = List.copyOf(first);
        later = List.copyOf(later);
    }

    /**
     * In the order of the packs, the newest version of each before older ones.
     *
     * @param packs ids of the packs that are asked for, alone or with a slash and a version; none for all
     */
    static Shown of(Policies policies, Set<String> packs, @Nullable LocalDate on) {
        Map<String, PolicyPack> newest = new HashMap<>();
        policies.packs().forEach(p -> newest.merge(p.manifest().id(), p, Shown::newer));
        List<PolicyPack> first = new ArrayList<>();
        List<PolicyPack> later = new ArrayList<>();
        for (PolicyPack pack : policies.packs()) {
            PackManifest manifest = pack.manifest();
            if (packs.isEmpty() || packs.contains(manifest.id()) || packs.contains(versioned(pack))) {
                boolean named = packs.contains(versioned(pack));
                boolean front = named
                        || (on == null
                                ? versioned(pack).equals(versioned(newest.getOrDefault(manifest.id(), pack)))
                                : manifest.inForce().covers(on));
                (front ? first : later).add(pack);
            }
        }
        return new Shown(policies, on, first, later, packs.isEmpty());
    }

    /** What packs may be asked for by. */
    static Set<String> names(Policies policies) {
        Set<String> names = new TreeSet<>();
        policies.packs().forEach(p -> {
            names.add(p.manifest().id());
            names.add(versioned(p));
        });
        return names;
    }

    private static String versioned(PolicyPack pack) {
        return pack.manifest().id() + "/" + pack.manifest().version();
    }

    private static PolicyPack newer(PolicyPack one, PolicyPack other) {
        InForce left = one.manifest().inForce();
        InForce right = other.manifest().inForce();
        return right.from().isAfter(left.from()) ? other : one;
    }

    /** All that are shown, first those that come first. */
    List<PolicyPack> packs() {
        List<PolicyPack> packs = new ArrayList<>(first);
        packs.addAll(later);
        return packs;
    }

    /** Whether links may lead to it. */
    boolean has(PolicyPack pack) {
        return packs().stream().anyMatch(p -> versioned(p).equals(versioned(pack)));
    }
}
