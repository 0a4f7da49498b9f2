package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which moves are made, and how far. Immutable. */
record State(SortedMap<Move, Long> moves) {
    private static final Comparator<Move> BY_NAME = Comparator.comparing(Move::name);

    State {
        SortedMap<Move, Long> copy = new TreeMap<>(BY_NAME);
        copy.putAll(moves);
        moves = Collections.unmodifiableSortedMap(copy);
    }

    /** No move. */
    static State none() {
        return new State(new TreeMap<>(BY_NAME));
    }

    /** The same with a move made so far, instead of one of the same subject. */
    State with(Move move, long value) {
        SortedMap<Move, Long> changed = new TreeMap<>(BY_NAME);
        moves.forEach((other, far) -> {
            if (!other.subject().equals(move.subject())) {
                changed.put(other, far);
            }
        });
        changed.put(move, value);
        return new State(changed);
    }

    /** The same without a move. */
    State without(Move move) {
        SortedMap<Move, Long> changed = new TreeMap<>(BY_NAME);
        changed.putAll(moves);
        changed.remove(move);
        return new State(changed);
    }

    /** Whether a move is made. */
    boolean makes(Move move) {
        return moves.containsKey(move);
    }

    /** The effort of all moves. */
    BigDecimal effort() {
        return moves.entrySet().stream()
                .map(e -> e.getKey().effort(e.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
        StringBuilder key = new StringBuilder();
        moves.forEach((move, value) -> key.append(move.name()).append(value).append(';'));
        return key.toString();
    }
}
