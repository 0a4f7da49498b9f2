package io.tidu.internal.report.cases;

import io.tidu.internal.cases.CaseResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failed cases by what they share: each stands with the cause that most of the others have too. */
final class CauseGroups {
    private CauseGroups() {}

    /**
     * Cases of one cause.
     *
     * @param shared the cause, or null where a case shares none with another
     * @param cases the cases with all causes of each
     */
    record Group(@Nullable Cause shared, Map<CaseResult, Collection<Cause>> cases) {}

    /** Those that share a cause first, the most first; then each that shares none. */
    static List<Group> of(List<CaseResult> failed, Causes causes) {
        Map<CaseResult, Collection<Cause>> all = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (CaseResult one : failed) {
            Collection<Cause> own = causes.of(one);
            all.put(one, own);
            own.forEach(c -> counts.merge(c.key(), 1, Integer::sum));
        }
        Map<String, Group> shared = new LinkedHashMap<>();
        List<Group> alone = new ArrayList<>();
        all.forEach((one, own) -> {
            Cause most = null;
            for (Cause cause : own) {
                boolean more = most == null || count(counts, cause) > count(counts, most);
                most = more ? cause : most;
            }
            if (most == null || count(counts, most) < 2) {
                alone.add(group(null, one, own));
            } else {
                Cause cause = most;
                shared.computeIfAbsent(most.key(), k -> new Group(cause, new LinkedHashMap<>()))
                        .cases()
                        .put(one, own);
            }
        });
        List<Group> groups = new ArrayList<>();
        // What others share, but they have gone with what more of them share, is alone after all.
        shared.values()
                .forEach(g -> (g.cases().size() > 1 ? groups : alone)
                        .add(g.cases().size() > 1 ? g : new Group(null, g.cases())));
        groups.sort(Comparator.comparing((Group g) -> -g.cases().size()));
        groups.addAll(alone);
        return groups;
    }

    private static int count(Map<String, Integer> counts, Cause cause) {
        return counts.getOrDefault(cause.key(), 0);
    }

    private static Group group(@Nullable Cause shared, CaseResult one, Collection<Cause> own) {
        Map<CaseResult, Collection<Cause>> cases = new LinkedHashMap<>();
        cases.put(one, own);
        return new Group(shared, cases);
    }
}
