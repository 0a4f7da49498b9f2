package io.tidu.internal.guide;

import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts plans in order: certain ones first, then by effort, then by day; and keeps few, of which none contains another.
 */
final class Ranking {
    private static final Comparator<Plan> ORDER = Comparator.comparing((Plan p) -> !p.certain())
            .thenComparing(Plan::effort)
            .thenComparing(Plan::date)
            .thenComparing(p -> p.steps().size())
            .thenComparing(p -> p.steps().toString());

    private Ranking() {}

    /** The first of all, without those that contain one that comes before them. */
    static List<Plan> few(List<Plan> plans, int most) {
        List<Plan> few = new ArrayList<>();
        for (Plan plan : plans.stream().sorted(ORDER).toList()) {
            if (few.size() < most && few.stream().noneMatch(before -> contains(plan, before))) {
                few.add(plan);
            }
        }
        return few;
    }

    /** Whether a plan does all that another does, on the same day or later. */
    private static boolean contains(Plan plan, Plan other) {
        return !plan.date().isBefore(other.date())
                && other.steps().stream().allMatch(s -> plan.steps().stream().anyMatch(t -> covers(t, s)));
    }

    private static boolean covers(Step step, Step other) {
        if (step instanceof Step.Set set && other instanceof Step.Set less) {
            boolean far = set.direction().equals("up")
                    ? set.to().compareTo(less.to()) >= 0
                    : set.to().compareTo(less.to()) <= 0;
            return set.fact().equals(less.fact()) && set.direction().equals(less.direction()) && far;
        }
        if (step instanceof Step.Add add && other instanceof Step.Add less) {
            return add.list().equals(less.list()) && add.entry().equals(less.entry()) && add.count() >= less.count();
        }
        return (step instanceof Step.Wait && other instanceof Step.Wait) || step.equals(other);
    }
}
