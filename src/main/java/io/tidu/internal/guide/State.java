package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which moves are made, and how far. Immutable. */
final class State {
    private static final Comparator<Move> BY_NAME = Comparator.comparing(Move::name);
    private static final State NONE = new State(new TreeMap<>(BY_NAME));

    private final SortedMap<Move, Long> moves;
    private final String key;
    private final BigDecimal effort;

    private State(SortedMap<Move, Long> moves) {
        this.moves = Collections.unmodifiableSortedMap(moves);
        StringBuilder text = new StringBuilder();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Move, Long> made : moves.entrySet()) {
            text.append(made.getKey().name()).append(made.getValue()).append(';');
            sum = sum.add(made.getKey().effort(made.getValue()));
        }
        this.key = text.toString();
        this.effort = sum;
    }

    /** No move. */
    static State none() {
        return NONE;
    }

    /** The moves, in the order of their names, with their values. */
    SortedMap<Move, Long> moves() {
        return moves;
    }

    /** The same with a move made so far, instead of one of the same subject. */
    State with(Move move, long value) {
        SortedMap<Move, Long> changed = new TreeMap<>(moves);
        changed.keySet().removeIf(other -> other.subject().equals(move.subject()));
        changed.put(move, value);
        return new State(changed);
    }

    /** The same without a move. */
    State without(Move move) {
        if (!moves.containsKey(move)) {
            return this;
        }
        SortedMap<Move, Long> changed = new TreeMap<>(moves);
        changed.remove(move);
        return new State(changed);
    }

    /** Whether a move is made. */
    boolean makes(Move move) {
        return moves.containsKey(move);
    }

    /** The effort of all moves. */
    BigDecimal effort() {
        return effort;
    }

    /** An enterprise after all moves: what is supplied is there before it is changed. */
    Enterprise apply(Enterprise enterprise) {
        Enterprise changed = enterprise;
        for (boolean supplied : new boolean[] {true, false}) {
            for (Map.Entry<Move, Long> move : moves.entrySet()) {
                if (move.getKey().lever().isEmpty() == supplied) {
                    changed = move.getKey().apply(changed, move.getValue());
                }
            }
        }
        return changed;
    }

    /** Whether every move of another is made here at least as far. */
    boolean contains(State other) {
        return other.moves.entrySet().stream().allMatch(m -> {
            Long far = moves.get(m.getKey());
            return far != null && !m.getKey().isBeyond(m.getValue(), far);
        });
    }

    /** Its moves as a text, other than that of any other state. */
    String key() {
        return key;
    }
}
