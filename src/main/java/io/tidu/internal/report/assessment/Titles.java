package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Text;
import io.tidu.internal.explain.Gaps;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would qualify today, with the one reason for each: stages and steps on the way to others are told elsewhere.
 *
 * @param shown attained, then for a person, then open, then near
 * @param far not attained, and with too much missing
 * @param notInForce of packs of which no version is in force
 * @param following what follows from a title that is shown, by its name
 */
record Titles(
        List<TargetOutcome> shown,
        List<TargetOutcome> far,
        List<TargetOutcome> notInForce,
        Map<String, List<TargetOutcome>> following) {
    /** Of a pack with more targets only those that are attained, or the nearest of a ladder, have a line. */
    private static final int FEW = 6;
    /** Of those that are far so many are named. */
    private static final int NAMED = 3;
    /** With more in the way it is far. */
    private static final int NEAR = 2;

    static Titles of(Words words) {
        Map<String, List<TargetOutcome>> byPack = words.assessment().targets().values().stream()
                .filter(t -> !t.internal() && t.consequenceOf() == null)
                .filter(t -> !StageWords.isStage(t, words.assessment().stage()))
                .collect(Collectors.groupingBy(TargetOutcome::pack, TreeMap::new, Collectors.toList()));
        Map<String, List<TargetOutcome>> following = words.assessment().targets().values().stream()
                .filter(t -> t.consequenceOf() != null && t.inForce())
                .collect(Collectors.groupingBy(
                        t -> String.valueOf(t.consequenceOf()), TreeMap::new, Collectors.toList()));
        List<TargetOutcome> shown = new ArrayList<>();
        List<TargetOutcome> far = new ArrayList<>();
        List<TargetOutcome> notInForce = new ArrayList<>();
        for (List<TargetOutcome> pack : byPack.values()) {
            Predicate<TargetOutcome> listed =
                    listed(pack.stream().filter(TargetOutcome::inForce).toList());
            for (TargetOutcome target : pack) {
                if (!target.inForce()) {
                    notInForce.add(target);
                } else if (target.verdict() == Verdict.MET
                        || following.containsKey(target.target())
                        || (listed.test(target) && isNear(target))) {
                    shown.add(target);
                } else if (target.verdict() == Verdict.NOT_MET || listed.test(target)) {
                    far.add(target);
                }
            }
        }
        shown.sort(Comparator.comparing((TargetOutcome t) -> rank(t.verdict())));
        return new Titles(List.copyOf(shown), List.copyOf(far), List.copyOf(notInForce), following);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case NEEDS_REVIEW -> 1;
            case UNDETERMINED -> 2;
            case NOT_MET -> 3;
        };
    }

    private static Predicate<TargetOutcome> listed(List<TargetOutcome> pack) {
        List<Ladder> ladders = Ladder.among(pack);
        List<TargetOutcome> steps =
                ladders.stream().flatMap(l -> l.steps().stream()).toList();
        List<TargetOutcome> nearest =
                ladders.stream().flatMap(l -> l.nearest().stream()).toList();
        boolean few = pack.size() - steps.size() <= FEW;
        return t -> nearest.contains(t) || (few && !steps.contains(t));
    }

    private static boolean isNear(TargetOutcome target) {
        if (target.verdict() != Verdict.NOT_MET) {
            return true;
        }
        List<Finding> gaps = Gaps.of(target).findings();
        long failing = gaps.stream().filter(f -> f.verdict() == Verdict.NOT_MET).count();
        return failing <= NEAR && gaps.stream().noneMatch(Gaps::isRefusal);
    }

    /** What follows from a title, decided first; nothing if it is no title of that kind. */
    List<TargetOutcome> following(TargetOutcome title) {
        return following.getOrDefault(title.target(), List.of()).stream()
                .sorted(Comparator.comparing((TargetOutcome t) -> rank(t.verdict())))
                .toList();
    }

    /** Those that are far in one line, with what keeps most of them away; empty if there are none. */
    Text farLine(Words words) {
        if (far.isEmpty()) {
            return Text.NONE;
        }
        Map<String, Long> reasons = far.stream()
                .map(t -> Reason.first(words, t))
                .filter(r -> !r.isEmpty())
                .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
        String most = reasons.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        String count = String.valueOf(far.size());
        List<String> names = far.stream().limit(NAMED).map(words::name).toList();
        return Text.of(words.text("far", count, words.firstInLine(words.text("far", count, "", most), names), most));
    }
}
