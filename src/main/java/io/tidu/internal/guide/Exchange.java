package io.tidu.internal.guide;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a state that was found where least is in the way cheaper: one move is exchanged for another of less effort, as
 * long as there is one. Not thread-safe.
 */
final class Exchange {
    private final Planner planner;
    private final Trim trim;

    Exchange(Planner planner, Trim trim) {
        this.planner = planner;
        this.trim = trim;
    }

    /**
     * A state of no more effort that attains the target too.
     *
     * @param least a state that attains it, with nothing that it does not need
     * @param banned moves that may not be made, by subject
     * @param most how many enterprises may be decided
     */
    State cheaper(State least, Set<String> banned, int most) {
        int end = planner.assessments() + most;
        State state = least;
        State better = exchanged(state, banned, end);
        while (better != null) {
            state = better;
            better = exchanged(state, banned, end);
        }
        return state;
    }

    private @Nullable State exchanged(State state, Set<String> banned, int end) {
        for (Move move : Trim.dearestFirst(state)) {
            Set<String> others = new HashSet<>(banned);
            others.add(move.subject());
            for (State other : cheaper(state, planner.next(state.without(move), others))) {
                if (planner.assessments() >= end) {
                    return null;
                }
                State least = planner.outcome(other).attained() ? trim.least(other) : null;
                if (least != null) {
                    return least;
                }
            }
        }
        return null;
    }

    private static List<State> cheaper(State than, List<State> states) {
        BigDecimal effort = than.effort();
        return states.stream()
                .filter(s -> s.effort().compareTo(effort) < 0)
                .sorted(Comparator.comparing(State::effort).thenComparing(State::key))
                .toList();
    }
}
