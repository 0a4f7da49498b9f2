package io.tidu.internal.impact;

import io.tidu.internal.impact.Differences.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which ceiling is over which awards, on either side. */
final class Scopes {
    private Scopes() {}

    static List<Scope> of(List<Part> parts, Grounds before, Grounds after) {
        SortedSet<String> packs = before.packs();
        packs.addAll(after.packs());
        packs.removeIf(p -> !before.hasCeiling(p) && !after.hasCeiling(p));
        SortedMap<String, List<Part>> byPack = new TreeMap<>();
        List<Part> free = new ArrayList<>();
        List<Part> shared = new ArrayList<>();
        SortedSet<String> sharing = new TreeSet<>();
        for (Part part : parts) {
            SortedSet<String> over = new TreeSet<>(packs);
            over.removeIf(p -> part.items().stream()
                    .noneMatch(i -> before.items().covers(p, i) || after.items().covers(p, i)));
            if (over.isEmpty()) {
                free.add(part);
            } else if (over.size() == 1) {
                byPack.computeIfAbsent(over.first(), p -> new ArrayList<>()).add(part);
            } else {
                shared.add(part);
                sharing.addAll(over);
            }
        }
        // Two ceilings over one item cut one another's items too.
        sharing.forEach(p -> shared.addAll(byPack.getOrDefault(p, List.of())));
        byPack.keySet().removeAll(sharing);
        List<Scope> scopes = new ArrayList<>();
        add(scopes, null, free);
        add(scopes, "", shared);
        byPack.forEach((pack, own) -> add(scopes, pack, own));
        return scopes;
    }

    private static void add(List<Scope> scopes, @Nullable String pack, List<Part> parts) {
        if (!parts.isEmpty()) {
            scopes.add(new Scope(pack, parts));
        }
    }
}
