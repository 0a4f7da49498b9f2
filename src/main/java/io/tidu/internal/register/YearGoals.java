package io.tidu.internal.register;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.YearGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The goals of a year: of the date's year, else of the last year before it that has any, since a county that has not
 * announced this year's goals yet is measured by the last ones. Each says which year it is of.
 */
final class YearGoals {
    private YearGoals() {}

    /**
     * A goal of a pack.
     *
     * @param pack the pack's id
     * @param status the pack's status, which is the goal's if its row has none
     * @param goal the goal
     */
    record Of(String pack, String status, YearGoal goal) {}

    /** The goals that count on a date, by target; of the packs in force then. */
    static List<Of> on(Policies policies, LocalDate on) {
        List<Of> all = new ArrayList<>();
        policies.inForce(on)
                .forEach(pack -> YearGoal.in(pack.folder().tables())
                        .forEach(g -> all.add(new Of(
                                pack.manifest().id(), pack.manifest().status().word(), g))));
        int year = all.stream()
                .mapToInt(g -> g.goal().year())
                .filter(y -> y <= on.getYear())
                .max()
                .orElse(0);
        return all.stream()
                .filter(g -> g.goal().year() == year)
                .sorted(Comparator.comparing(g -> g.goal().target()))
                .toList();
    }
}
