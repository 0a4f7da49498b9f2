package io.tidu.report;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets that are numbered, such as {@code tier-1} to {@code tier-5}.
 *
 * @param steps at least two, by number
 */
record StageLadder(List<TargetOutcome> steps) {
    private static final Pattern NUMBERED = Pattern.compile("(.*[^0-9])([0-9]{1,6})");

    /** The ladders among the targets of a pack. */
    static List<StageLadder> among(List<TargetOutcome> targets) {
        Map<String, List<TargetOutcome>> byStem = targets.stream()
                .filter(t -> NUMBERED.matcher(t.target()).matches())
                .collect(Collectors.groupingBy(t -> part(t, 1), TreeMap::new, Collectors.toList()));
        return byStem.values().stream()
                .filter(steps -> steps.size() > 1)
                .map(steps -> new StageLadder(steps.stream()
                        .sorted(Comparator.comparingInt(t -> Integer.parseInt(part(t, 2))))
                        .toList()))
                .toList();
    }

    private static String part(TargetOutcome target, int group) {
        Matcher parts = NUMBERED.matcher(target.target());
        return parts.matches() ? parts.group(group) : "";
    }

    /** Of what is not attained the one with the fewest criteria to go; null if everything is attained. */
    @Nullable
    TargetOutcome nearest() {
        return steps.stream()
                .filter(t -> t.verdict() != Verdict.MET)
                .min(Comparator.comparingLong((TargetOutcome t) -> ChosenTargets.count(t, Verdict.NOT_MET))
                        .thenComparingLong(t -> t.criteria().size() - ChosenTargets.count(t, Verdict.MET))
                        .thenComparingInt(this::distance))
                .orElse(null);
    }

    /** How far it is from what is attained. */
    private int distance(TargetOutcome target) {
        int at = steps.indexOf(target);
        return steps.stream()
                .filter(t -> t.verdict() == Verdict.MET)
                .mapToInt(t -> Math.abs(steps.indexOf(t) - at))
                .min()
                .orElse(at);
    }
}
