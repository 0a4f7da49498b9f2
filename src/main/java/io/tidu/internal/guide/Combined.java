package io.tidu.internal.guide;

import io.tidu.internal.guide.line.Distances;
import io.tidu.internal.guide.line.Line;
import io.tidu.model.Exact;
import io.tidu.model.guidance.NotSearched;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Moves that take one line in the same direction: what none of them reaches several may reach together, and a part of
 * one with a part of another may be easier than either. Not thread-safe.
 */
final class Combined {
    /** Of moves of so few values each one is gone on from. */
    private static final int FEW = 4;

    private final Places places;
    private final Map<String, List<Part>> known = new HashMap<>();
    private final SortedSet<NotSearched> unseen = new TreeSet<>();

    /** For an enterprise on a day. */
    Combined(Places places) {
        this.places = places;
    }

    /** A value of a move that is worth going on from though it crosses no line by itself. */
    record Part(Move move, long value) {}

    /** A move, how far above a line it takes a value at its end, and by how much one step does. */
    private record Helping(Move move, Exact atEnd, Exact byStep) {}

    /** Moves of which not every combination is gone through. */
    SortedSet<NotSearched> unseen() {
        return unseen;
    }

    /**
     * The values to go on from.
     *
     * @param moves what can be moved
     * @param isStuck whether no value of any of them crosses a line by itself
     * @param banned what can't, which tells these moves from others
     */
    List<Part> parts(List<Move> moves, Set<String> banned, boolean isStuck, State state, RuleBearing bearing) {
        // Which moves go together is as it was in the beginning; only few values are gone through in every state.
        if (!isStuck && !state.moves().isEmpty() && moves.stream().noneMatch(Combined::isFew)) {
            return List.of();
        }
        return known.computeIfAbsent(
                bearing.number() + " " + state.key() + " " + banned, k -> parts(moves, state, bearing.shared(moves)));
    }

    private List<Part> parts(List<Move> moves, State state, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        Along along = new Along(moves, state);
        for (Line line : lines) {
            Exact now = along.now(line);
            if (now != null && now.signum() != 0) {
                List<Helping> helping = along.helping(line, now);
                if (helping.size() > 1) {
                    parts(line, now, state, helping, parts);
                }
            }
        }
        return parts.stream().distinct().toList();
    }

    private void parts(Line line, Exact now, State state, List<Helping> helping, List<Part> parts) {
        State all = state;
        boolean alone = false;
        List<Helping> many = new ArrayList<>();
        for (Helping one : helping) {
            all = all.with(one.move(), one.move().last());
            alone |= one.atEnd().signum() != now.signum();
            if (isFew(one.move())) {
                values(one.move(), state, parts);
            } else {
                many.add(one);
            }
        }
        if (alone && (many.size() < 2 || isAlike(many, now))) {
            return;
        }
        Exact together = distance(line, all);
        if (together == null || together.signum() == now.signum()) {
            return;
        }
        if (!alone) {
            many.forEach(one -> parts.add(new Part(one.move(), one.move().last())));
        }
        if (many.size() > 1 && !isAlike(many, now)) {
            many.forEach(one -> unseen.add(new NotSearched(
                    "combined",
                    one.move().fact(),
                    line.rule().pack(),
                    line.rule().name())));
        }
    }

    private static void values(Move move, State state, List<Part> parts) {
        Long made = state.moves().get(move);
        for (long value = move.first(); !move.isBeyond(value, move.last()); value += move.direction()) {
            if (made == null || move.isBeyond(value, made)) {
                parts.add(new Part(move, value));
            }
        }
    }

    private static boolean isFew(Move move) {
        return move.isGrid() && values(move) > 1 && values(move) <= FEW;
    }

    private static long values(Move move) {
        return Math.abs(move.last() - move.first()) + 1;
    }

    /** Whether a step of each is worth the same, and the one of least effort is enough alone. */
    private static boolean isAlike(List<Helping> helping, Exact now) {
        Exact step = helping.get(0).byStep();
        boolean same = helping.stream().allMatch(h -> h.byStep().equals(step));
        Helping least = helping.stream()
                .min(Comparator.comparing((Helping h) -> effort(h.move())))
                .orElseThrow();
        return same && least.atEnd().signum() != now.signum();
    }

    private static BigDecimal effort(Move move) {
        return move.effort(move.last()).divide(BigDecimal.valueOf(values(move)), MathContext.DECIMAL32);
    }

    /** Where lines lie in a state, and with each move made to its end or one step further. */
    private final class Along {
        private final List<Move> moves;
        private final State state;

        Along(List<Move> moves, State state) {
            this.moves = moves;
            this.state = state;
        }

        @Nullable
        Exact now(Line line) {
            return distance(line, state);
        }

        List<Helping> helping(Line line, Exact now) {
            List<Helping> helping = new ArrayList<>();
            for (Move move : moves) {
                Long made = state.moves().get(move);
                if (RuleBearing.isShared(line, move) && (made == null || made != move.last())) {
                    Exact end = distance(line, state.with(move, move.last()));
                    if (end != null && end.minus(now).signum() == -now.signum()) {
                        long next = made == null ? move.first() : made + move.direction();
                        Exact step = distance(line, state.with(move, next));
                        helping.add(new Helping(move, end, step == null ? Exact.ZERO : step.minus(now)));
                    }
                }
            }
            return helping;
        }
    }

    /** How far a state lies above a line; null if that is not known. */
    private @Nullable Exact distance(Line line, State in) {
        return places.in(in).distance(new Distances.Drawn(line, 0), 0);
    }
}
