package io.tidu.internal.report.assessment;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Targets that are numbered, such as {@code tier-1} to {@code tier-5}.
 *
 * @param steps at least two, by number
 */
record Ladder(List<TargetOutcome> steps) {
    private static final Pattern NUMBERED = Pattern.compile("(.*[^0-9])([0-9]{1,6})");

    /** The ladders among the targets of a pack. */
    static List<Ladder> among(List<TargetOutcome> targets) {
        Map<String, List<TargetOutcome>> byStem = targets.stream()
                .filter(t -> NUMBERED.matcher(t.target()).matches())
                .collect(Collectors.groupingBy(t -> part(t, 1), TreeMap::new, Collectors.toList()));
        return byStem.values().stream()
                .filter(steps -> steps.size() > 1)
                .map(steps -> new Ladder(steps.stream()
                        .sorted(Comparator.comparingInt(t -> Integer.parseInt(part(t, 2))))
                        .toList()))
                .toList();
    }

    private static String part(TargetOutcome target, int group) {
        Matcher parts = NUMBERED.matcher(target.target());
        return parts.matches() ? parts.group(group) : "";
    }

    /** Of what is not attained the one with the least in the way; none where a step is attained: no one needs two. */
    Optional<TargetOutcome> nearest() {
        if (steps.stream().anyMatch(t -> t.verdict() == Verdict.MET)) {
            return Optional.empty();
        }
        return steps.stream()
                .min(Comparator.comparingLong((TargetOutcome t) -> count(t, Verdict.NOT_MET))
                        .thenComparingLong(t -> t.criteria().size() - count(t, Verdict.MET)));
    }

    private static long count(TargetOutcome target, Verdict verdict) {
        return target.criteria().values().stream().filter(v -> v == verdict).count();
    }
}
