package io.tidu.oracle;

import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a target should come to.
 *
 * @param verdict the target's verdict
 * @param criteria each criterion's verdict
 * @param points each item's points, and the total
 */
record Expected(Verdict verdict, SortedMap<String, Verdict> criteria, SortedMap<String, Points> points) {
    private static final String TOTAL = "total";

    static Expected of(SortedMap<String, Verdict> criteria, SortedMap<String, Points> items, Points total) {
        SortedMap<String, Points> points = new TreeMap<>(items);
        points.put(TOTAL, total);
        // The verdicts stand in the order in which one of them settles a target.
        return new Expected(Collections.min(criteria.values()), criteria, points);
    }

    /** Of a target without a score. */
    static Expected of(SortedMap<String, Verdict> criteria) {
        return new Expected(Collections.min(criteria.values()), criteria, new TreeMap<>());
    }

    /** What was decided otherwise: the name of a criterion or item, and both results. Empty if all agrees. */
    SortedMap<String, String> differences(TargetOutcome decided) {
        SortedMap<String, String> differences = new TreeMap<>();
        compare("verdict", decided.verdict(), verdict, differences);
        SortedMap<String, Verdict> found = new TreeMap<>(decided.criteria());
        criteria.forEach((name, expected) -> compare(name, found.remove(name), expected, differences));
        found.forEach((name, superfluous) -> compare(name, superfluous, null, differences));
        if (!points.isEmpty()) {
            comparePoints(Objects.requireNonNull(decided.score()), differences);
        }
        return differences;
    }

    private void comparePoints(Score score, SortedMap<String, String> differences) {
        SortedMap<String, Points> found = new TreeMap<>();
        score.groups().stream()
                .flatMap(group -> group.items().stream())
                .forEach(item -> found.put(item.name(), range(item.min(), item.max())));
        found.put(TOTAL, range(score.min(), score.max()));
        points.forEach((name, expected) -> {
            Points decided = found.remove(name);
            if (decided == null || !expected.allows(decided)) {
                compare(name, decided, expected, differences);
            }
        });
        found.forEach((name, superfluous) -> compare(name, superfluous, null, differences));
    }

    private static Points range(Exact min, Exact max) {
        return new Points(min, max, Why.NOTHING);
    }

    private static void compare(String name, Object decided, Object expected, SortedMap<String, String> differences) {
        if (!Objects.equals(decided, expected)) {
            differences.put(name, "decided " + decided + ", expected " + expected);
        }
    }
}
