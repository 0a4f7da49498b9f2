package io.tidu.internal.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds as few criteria as possible of which never all are met on a day: from all that ever failed one after the other
 * is left out, as long as the others stay out of reach. Not thread-safe.
 */
final class Together {
    /** How many enterprises may be decided for leaving out one criterion, and for all. */
    private static final int MOST_FOR_ONE = 60;

    private static final int MOST = 200;

    private final Planner planner;
    private final int end;
    private boolean smallest = true;

    /** For a day on which there is no plan for certain. */
    Together(Planner planner) {
        this.planner = planner;
        this.end = planner.assessments() + MOST;
    }

    /**
     * The criteria.
     *
     * @param before sets that were out of reach on other days: the first that is so here is taken again
     */
    Hopeless of(List<Hopeless> before) {
        Set<String> start =
                planner.outcome(State.none()).failing(planner.target()).keySet();
        for (Hopeless same : before) {
            if (same.isCertain() && isOutOfReach(same.criteria())) {
                return new Hopeless(planner.world().day(), same.criteria(), same.isSmallest(), true);
            }
        }
        Set<String> left = new TreeSet<>(planner.failed().keySet());
        for (String criterion : inOrder(left, start)) {
            Set<String> others = new TreeSet<>(left);
            others.remove(criterion);
            if (!others.isEmpty() && isOutOfReach(others)) {
                left = others;
            }
        }
        return new Hopeless(planner.world().day(), left, smallest, true);
    }

    /** What is met as long as nothing is done is left out first: of it nobody thinks. */
    private static List<String> inOrder(Set<String> criteria, Set<String> failing) {
        List<String> order = new ArrayList<>(criteria);
        order.sort(Comparator.comparing((String c) -> failing.contains(c)).thenComparing(Comparator.naturalOrder()));
        return order;
    }

    /** Whether it is certain that never all are met. */
    private boolean isOutOfReach(Set<String> criteria) {
        Planner some = planner.of(criteria);
        int most = Math.min(MOST_FOR_ONE, end - planner.assessments());
        State met = most <= 0 ? null : some.cheapest(Set.of(), most, null);
        boolean isSettled = most > 0 && (met != null || some.isComplete());
        smallest &= isSettled;
        return isSettled && met == null;
    }
}
