package io.tidu.internal.guide;

import io.tidu.internal.guide.line.Line;
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
    private final List<Line> lines;
    private final Map<String, Lines> byFact = new ConcurrentHashMap<>();

    /**
     * Lines that move with one fact.
     *
     * @param bearing the number of what they bear on
     * @param lines the lines
     * @param facts every fact that any of them reads
     */
    record Lines(int bearing, List<Line> lines, Set<String> facts) {}

    /**
     * Of some rules.
     *
     * @param number tells it from others
     * @param reads facts and lists, and the wholes that those are parts of: a part can't grow beyond its whole
     * @param lines the rules' lines
     */
    RuleBearing(int number, Set<String> reads, List<Line> lines) {
        this.number = number;
        this.reads = Set.copyOf(reads);
        this.lines = List.copyOf(lines);
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
            List<Line> moving =
                    lines.stream().filter(l -> l.facts().contains(f)).toList();
            Set<String> facts = new LinkedHashSet<>();
            moving.forEach(l -> facts.addAll(l.facts()));
            return new Lines(number, moving, facts);
        });
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
