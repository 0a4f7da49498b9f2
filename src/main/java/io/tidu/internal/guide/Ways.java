package io.tidu.internal.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done next about something that fails.
 *
 * @param states the states to go on with, one of which every way out of it passes through
 * @param least the effort that the cheapest of them adds
 * @param subjects what they change
 */
record Ways(List<State> states, BigDecimal least, Set<String> subjects) {
    Ways {
        states = List.copyOf(states);
        subjects = Set.copyOf(subjects);
    }

    /** What is at least needed for all that fails: sums of what has nothing in common. */
    static BigDecimal atLeast(List<Ways> ways) {
        List<Ways> dearest = new ArrayList<>(ways);
        dearest.sort(Comparator.comparing(Ways::least).reversed());
        Set<String> subjects = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Ways way : dearest) {
            if (way.subjects().stream().noneMatch(subjects::contains)) {
                sum = sum.add(way.least());
                subjects.addAll(way.subjects());
            }
        }
        return sum;
    }

    /** Of several ways that must all be gone the one with the fewest states. */
    static Ways fewest(List<Ways> ways) {
        return ways.stream()
                .min(Comparator.comparingInt(w -> w.states().size()))
                .orElse(new Ways(List.of(), BigDecimal.ZERO, Set.of()));
    }
}
