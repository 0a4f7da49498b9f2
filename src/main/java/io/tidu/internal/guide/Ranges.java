package io.tidu.internal.guide;

import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a number keep the target, all else as it is: the rules' own lines are gone along, beyond all that are
 * drawn for money or people, and on each the target is decided.
 *
 * @param upTo the last value of the range that begins with the plan's own; null if nothing ends it
 * @param others the ranges beyond that one
 */
record Ranges(@Nullable BigDecimal upTo, List<Step.Interval> others) {
    /** Beyond every line that is drawn for money or people. */
    private static final long FAR = 1_000_000_000_000L;
    /** So many lines are looked at beyond the first range: rules with more have a range that is not told. */
    private static final int MOST_LINES = 100;

    Ranges {
        others = List.copyOf(others);
    }

    /** Of a move that a state makes so far. */
    static Ranges of(Planner planner, State state, NumberMove move, long value) {
        long end = move.direction() > 0 ? Math.max(move.last(), FAR) : 0;
        List<Step.Interval> ranges = new ArrayList<>();
        Long from = value;
        int beyond = 0;
        for (long line : planner.beyond(move, value, end, state)) {
            State there = state.with(move, line);
            boolean isFirst = ranges.isEmpty();
            if (!isFirst && beyond++ >= MOST_LINES) {
                break;
            }
            boolean kept = isFirst ? planner.outcome(there).attained() : planner.isAttainedBesides(there);
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
        return new Ranges(ranges.get(0).upTo(), ranges.subList(1, ranges.size()));
    }
}
