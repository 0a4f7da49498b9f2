package io.tidu.internal.guide;

import io.tidu.internal.guide.line.Line;
import io.tidu.internal.guide.line.RuleLines;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What bears on a finding: the facts that its rules read, and their lines. Safe to share between threads. */
final class RuleBearing {
    private final int number;
    private final Set<String> reads;
    private final RuleLines lines;
    private final Map<String, Lines> byFact = new ConcurrentHashMap<>();

    /**
     * Lines that move with one fact.
     *
     * @param bearing the number of what they bear on
     * @param lines the lines
     * @param facts every fact that any of them reads
     */
    record Lines(int bearing, RuleLines lines, Set<String> facts) {}

    /**
     * Of some rules.
     *
     * @param number tells it from others
     * @param reads facts and lists, and the wholes that those are parts of: a part can't grow beyond its whole
     * @param lines the rules' lines
     */
    RuleBearing(int number, Set<String> reads, RuleLines lines) {
        this.number = number;
        this.reads = Set.copyOf(reads);
        this.lines = lines;
    }

    int number() {
        return number;
    }

    /** Whether a fact or list bears on it. */
    boolean reads(String fact) {
        return reads.contains(fact);
    }

    /** The lines that move with a fact. */
    Lines lines(String fact) {
        return byFact.computeIfAbsent(fact, f -> {
            RuleLines moving = lines.along(f);
            Set<String> facts = new LinkedHashSet<>();
            moving.lines().forEach(l -> facts.addAll(l.facts()));
            return new Lines(number, moving, facts);
        });
    }

    /** Lines that several moves of different facts, years or entries take somewhere. */
    List<Line> shared(List<Move> moves) {
        return lines.lines().stream()
                .filter(line ->
                        moves.stream().filter(m -> isShared(line, m)).limit(2).count() > 1)
                .toList();
    }

    /** Whether a move takes a line somewhere, together with others: what is supplied does by itself. */
    static boolean isShared(Line line, Move move) {
        return move.isGrid()
                && !move.lever().isEmpty()
                && !line.isOfEntries()
                && line.facts().contains(move.fact());
    }

    /** Keeps what was once made for some rules. */
    static final class Kept {
        private final Map<Object, RuleBearing> known = new HashMap<>();

        synchronized RuleBearing of(Object key, java.util.function.IntFunction<RuleBearing> made) {
            RuleBearing bearing = known.get(key);
            if (bearing == null) {
                bearing = made.apply(known.size());
                known.put(key, bearing);
            }
            return bearing;
        }
    }
}
