package io.tidu.internal.guide;

import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** Of plans for more money those first that bring most for their effort. */
    private static final Comparator<Plan> BY_GAIN = Comparator.<Plan, BigDecimal>comparing(Ranking::gainForEffort)
            .reversed()
            .thenComparing(ORDER);

    private static final int DECIMALS = 10;

    private Ranking() {}

    /** Yuan for each unit of effort; waiting alone counts as the least effort there is. */
    private static BigDecimal gainForEffort(Plan plan) {
        BigDecimal effort = plan.effort().max(BigDecimal.ONE.movePointLeft(1));
        return plan.funding().to().subtract(plan.funding().from()).divide(effort, DECIMALS, RoundingMode.DOWN);
    }

    /** The same of plans for more money. */
    static List<Plan> fewForMoney(List<Plan> plans, int most) {
        return few(plans, most, BY_GAIN);
    }

    /** The first of all, without those that contain one that comes before them. */
    static List<Plan> few(List<Plan> plans, int most) {
        return few(plans, most, ORDER);
    }

    private static List<Plan> few(List<Plan> plans, int most, Comparator<Plan> order) {
        List<Plan> few = new ArrayList<>();
        for (Plan plan : plans.stream().sorted(order).toList()) {
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
