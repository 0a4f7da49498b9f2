package io.tidu.internal.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a state whatever it does not need: moves, and all of a move beyond the first value that keeps the target.
 * What it leaves is proved: a move less, or the smallest change less of one, loses the target. Not thread-safe.
 */
final class Trim {
    private static final int MOST_ROUNDS = 4;

    private final Planner planner;

    Trim(Planner planner) {
        this.planner = planner;
    }

    /** The least of a state that attains the target; null if its least can't be proved. */
    @Nullable
    State least(State attained) {
        State state = attained;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            State before = state;
            for (Move move : dearestFirst(state)) {
                state = without(state, move);
            }
            for (Move move : dearestFirst(state)) {
                state = lower(state, move);
            }
            for (Move move : dearestFirst(state)) {
                state = otherWay(state, move);
            }
            if (state.key().equals(before.key())) {
                return isProved(state) ? state : null;
            }
        }
        return null;
    }

    /** The moves of a state, those of most effort first. */
    static List<Move> dearestFirst(State state) {
        List<Map.Entry<Move, Long>> made = new ArrayList<>(state.moves().entrySet());
        made.sort(Comparator.comparing((Map.Entry<Move, Long> m) -> m.getKey().effort(m.getValue()))
                .reversed()
                .thenComparing(m -> m.getKey().name()));
        return made.stream().map(Map.Entry::getKey).toList();
    }

    private State without(State state, Move move) {
        State less = state.without(move);
        return planner.outcome(less).attained() ? less : state;
    }

    /** A number that needs less the other way goes that way. */
    private State otherWay(State state, Move move) {
        Move other = planner.otherWay(move);
        if (other == null) {
            return state;
        }
        State without = state.without(move);
        BigDecimal effort = state.effort();
        for (long value : planner.beyond(other, null, other.last(), without)) {
            State turned = without.with(other, value);
            if (turned.effort().compareTo(effort) < 0 && planner.outcome(turned).attained()) {
                return turned;
            }
        }
        return state;
    }

    private State lower(State state, Move move) {
        Long now = state.moves().get(move);
        if (now == null || !move.isGrid() || now == move.first()) {
            return state;
        }
        List<Long> values = planner.beyond(move, null, move.before(now), state.without(move));
        for (long value : values) {
            if (move.isBeyond(now, value)) {
                State less = state.with(move, value);
                if (planner.outcome(less).attained()) {
                    return less;
                }
            }
        }
        return state;
    }

    /** Whether each move, and the smallest change of each, is needed. */
    boolean isProved(State state) {
        if (!planner.outcome(state).attained()) {
            return false;
        }
        for (Map.Entry<Move, Long> made : state.moves().entrySet()) {
            Move move = made.getKey();
            if (planner.outcome(state.without(move)).attained()) {
                return false;
            }
            boolean lesser = move.isGrid() && made.getValue() != move.first();
            if (lesser
                    && planner.outcome(state.with(move, move.before(made.getValue())))
                            .attained()) {
                return false;
            }
        }
        return true;
    }
}
