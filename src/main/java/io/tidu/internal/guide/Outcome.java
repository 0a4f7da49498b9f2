package io.tidu.internal.guide;

import io.tidu.model.Doubt;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a target is decided, and all that it rests on.
 *
 * @param attained whether it is what is asked for
 * @param verdict the verdict
 * @param failing by target, of those that are not attained, the criteria that keep it so, each with what was found of
 *     it
 * @param distance how much is in the way, of it and of all it rests on; less is nearer
 */
record Outcome(boolean attained, Verdict verdict, Map<String, Map<String, List<Finding>>> failing, long distance) {
    /** Of an enterprise for which a rule fails, or of a day without rules. */
    static final Outcome NONE = new Outcome(false, Verdict.UNDETERMINED, Map.of(), Long.MAX_VALUE);

    Outcome {
        failing = Map.copyOf(failing);
    }

    /** Whether anything can be done about it: nothing can where a rule fails. */
    boolean isKnown() {
        return distance < Long.MAX_VALUE;
    }

    /** The same of which something else says whether it is attained. */
    Outcome attained(boolean is) {
        return new Outcome(is, verdict, failing, distance);
    }

    /** The same if nothing but some criteria of a target were asked for. */
    Outcome only(String target, Set<String> criteria) {
        Map<String, List<Finding>> asked = new TreeMap<>(failing(target));
        asked.keySet().retainAll(criteria);
        Map<String, Map<String, List<Finding>>> left = new HashMap<>(failing);
        left.put(target, asked);
        return new Outcome(isKnown() && asked.isEmpty(), verdict, left, distance);
    }

    /** The criteria of a target that fail, with what was found. */
    Map<String, List<Finding>> failing(String target) {
        return failing.getOrDefault(target, Map.of());
    }

    /** What was found that is missing for any of it, by path. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        failing.values()
                .forEach(of -> of.values()
                        .forEach(all ->
                                all.forEach(f -> missing.addAll(f.evidence().missing()))));
        return missing;
    }

    /**
     * Of an assessment.
     *
     * @param closure the target and all that it rests on
     * @param possible whether what only experts and other persons leave open will do
     */
    static Outcome of(Assessment assessment, String target, Collection<String> closure, boolean possible) {
        TargetOutcome outcome = assessment.targets().get(target);
        if (outcome == null || !outcome.inForce()) {
            return NONE;
        }
        Map<String, Map<String, List<Finding>>> failing = new HashMap<>();
        long distance = 0;
        for (String name : closure) {
            TargetOutcome of = assessment.targets().get(name);
            if (of != null) {
                Map<String, List<Finding>> criteria = failing(of, possible && name.equals(target));
                if (!criteria.isEmpty()) {
                    failing.put(name, criteria);
                }
                distance += distance(of);
            }
        }
        boolean attained = outcome.verdict() == Verdict.MET
                || (possible && outcome.verdict() == Verdict.NEEDS_REVIEW && !failing.containsKey(target));
        return new Outcome(attained, outcome.verdict(), failing, distance);
    }

    private static Map<String, List<Finding>> failing(TargetOutcome outcome, boolean possible) {
        Map<String, List<Finding>> failing = new TreeMap<>();
        outcome.criteria().forEach((criterion, verdict) -> {
            List<Finding> found = new ArrayList<>();
            outcome.findings().stream()
                    .filter(f -> f.criterion().equals(criterion) && f.verdict() != Verdict.MET)
                    .forEach(found::add);
            boolean open = possible
                    && verdict == Verdict.NEEDS_REVIEW
                    && found.stream().noneMatch(Outcome::isDisputed);
            if (verdict != Verdict.MET && !open) {
                failing.put(criterion, found);
            }
        });
        return failing;
    }

    private static boolean isDisputed(Finding finding) {
        return finding.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.CONFLICT);
    }

    private static long distance(TargetOutcome outcome) {
        return WEIGHT
                        * outcome.criteria().values().stream()
                                .filter(v -> v != Verdict.MET)
                                .mapToLong(v -> v == Verdict.NOT_MET ? 2 : 1)
                                .sum()
                - points(outcome.score());
    }

    /** A criterion is worth so much; a point that is certain 200, one that is only possible 100. */
    private static final long WEIGHT = 30_000;

    private static long points(@Nullable Score score) {
        return score == null ? 0 : hundredths(score.min()) * 2 + hundredths(score.max());
    }

    private static long hundredths(Exact points) {
        return points.times(Exact.of(100)).toBigDecimal(0, RoundingMode.DOWN).longValue();
    }
}
