package io.tidu.internal.guide;

import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a number keep the target, all else as it is: the rules' own lines are gone along, beyond all that are
 * drawn for money or people, and on each the target is decided; and the other way from how it is now too, where a lever
 * goes that way.
 *
 * @param upTo the last value of the range that begins with the plan's own; null if nothing ends it
 * @param others the ranges beyond that one
 * @param otherWay the ranges the other way, the nearest first
 */
record Ranges(@Nullable BigDecimal upTo, List<Step.Interval> others, List<Step.Interval> otherWay) {
    /** Beyond every line that is drawn for money or people. */
    private static final long FAR = 1_000_000_000_000L;
    /** So many lines are looked at beyond the first range: rules with more have a range that is not told. */
    private static final int MOST_LINES = 100;

    Ranges {
        others = List.copyOf(others);
        otherWay = List.copyOf(otherWay);
    }

    /** Of a move that a state makes so far. */
    static Ranges of(Planner planner, State state, NumberMove move, long value) {
        List<Step.Interval> ranges = new Along(planner, state, move).from(value);
        State without = state.without(move);
        List<Step.Interval> otherWay = planner.otherWay(move) instanceof NumberMove other
                ? new Along(planner, without, other).from(null)
                : List.of();
        return new Ranges(ranges.get(0).upTo(), ranges.subList(1, ranges.size()), otherWay);
    }

    /**
     * Goes along a number.
     *
     * @param state what else is done
     */
    private record Along(Planner planner, State state, NumberMove move) {
        /**
         * The ranges that keep the target.
         *
         * @param first a value that keeps it; null to begin at the first, which may not
         */
        List<Step.Interval> from(@Nullable Long first) {
            long end = move.direction() > 0 ? Math.max(move.last(), FAR) : 0;
            boolean tellsAll = planner.tellsAll(move);
            long near = first == null ? move.before(move.first()) : first;
            List<Step.Interval> ranges = new ArrayList<>();
            Long from = first;
            int beyond = 0;
            for (long edge : planner.beyondReach(move, first, end, state)) {
                boolean isFirst = ranges.isEmpty() && first != null;
                if (!isFirst && beyond++ >= MOST_LINES) {
                    break;
                }
                State there = state.with(move, edge);
                boolean kept = isFirst ? planner.outcome(there).attained() : planner.isAttainedBesides(there);
                // Where no line says at which value it changes, that is closed in on.
                long line = tellsAll || kept == (from != null) ? edge : turn(near, edge, kept);
                near = edge;
                if (from != null && !kept) {
                    ranges.add(new Step.Interval(move.number(from), move.number(move.before(line))));
                    from = null;
                } else if (from == null && kept) {
                    from = line;
                }
            }
            if (from != null) {
                ranges.add(new Step.Interval(move.number(from), null));
            }
            return ranges;
        }

        /** A value from which on it is as at the far one, and before which it is not. */
        private long turn(long near, long far, boolean kept) {
            long before = near;
            long after = far;
            while (Math.abs(after - before) > 1) {
                long middle = before + (after - before) / 2;
                if (planner.isAttainedBesides(state.with(move, middle)) == kept) {
                    after = middle;
                } else {
                    before = middle;
                }
            }
            return after;
        }
    }
}
