package io.tidu.internal.guide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.guide.line.Line;
import io.tidu.internal.guide.line.Points;
import io.tidu.internal.guide.line.RuleLines;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.NotSearched;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a move can make a difference, in a state on a day; each question is worked out once. Not thread-safe.
 */
final class Candidates {
    /** So few values are all tried where no line says which. */
    private static final int FEW = 60;

    private final Places places;
    private final Map<String, List<Long>> known = new HashMap<>();
    private final Map<String, List<String>> boundsOf = new HashMap<>();
    private final Combined combined;
    private final SortedSet<NotSearched> unseen = new TreeSet<>();

    /** For an enterprise as it is before any move. */
    Candidates(ReferenceData knowledge, Enterprise base, LocalDate day) {
        this.places = new Places(knowledge, base, day);
        this.combined = new Combined(places);
    }

    /** What moves with a fact in a way of which not every place, or not every combination, was gone through. */
    SortedSet<NotSearched> unseen() {
        SortedSet<NotSearched> all = new TreeSet<>(unseen);
        all.addAll(combined.unseen());
        return all;
    }

    /** Moves that take one line in the same direction. */
    Combined combined() {
        return combined;
    }

    /** The values beyond the one that a state has, in order: on the far side of each line. */
    List<Long> beyond(Move move, State state, RuleBearing bearing) {
        Long now = state.moves().get(move);
        if (!move.isGrid()) {
            List<Long> others = new ArrayList<>();
            for (long value = move.first(); value <= move.last(); value++) {
                if (now == null || value != now) {
                    others.add(value);
                }
            }
            return others;
        }
        return beyond(move, now, move.last(), state, bearing.lines(move.fact()));
    }

    /**
     * The same up to another value than the move's own last.
     *
     * @param now the value that it has; null if it is not made
     */
    List<Long> beyond(Move move, @Nullable Long now, long last, State state, RuleBearing.Lines lines) {
        return beyond(move, now, last, state, lines, unseen);
    }

    /** The same, and what is not seen there is not told. */
    List<Long> beyondReach(Move move, @Nullable Long now, long last, State state, RuleBearing.Lines lines) {
        return beyond(move, now, last, state, lines, new TreeSet<>());
    }

    private List<Long> beyond(
            Move move,
            @Nullable Long now,
            long last,
            State state,
            RuleBearing.Lines lines,
            SortedSet<NotSearched> told) {
        List<String> bounds = boundsOf.computeIfAbsent(move.fact(), this::bounds);
        boolean supplied = move.lever().isEmpty();
        if (lines.lines().isEmpty() && bounds.isEmpty() && !supplied) {
            return List.of();
        }
        StringBuilder key = new StringBuilder();
        key.append(lines.bearing())
                .append(told == unseen)
                .append(move.name())
                .append(now)
                .append('/')
                .append(last);
        state.moves().forEach((other, value) -> {
            if (other != move && (lines.facts().contains(other.fact()) || bounds.contains(other.fact()))) {
                key.append(';').append(other.name()).append(value);
            }
        });
        return known.computeIfAbsent(key.toString(), k -> work(move, now, last, state, lines, bounds, told));
    }

    private List<Long> work(
            Move move,
            @Nullable Long now,
            long last,
            State state,
            RuleBearing.Lines lines,
            List<String> bounds,
            SortedSet<NotSearched> told) {
        State others = state.without(move);
        boolean unknown = now == null && move.lever().isEmpty();
        // Before it is supplied there is no value to begin behind: its first one makes a difference.
        long from = now != null ? now : unknown ? move.first() : move.before(move.first());
        SortedSet<Long> values = new TreeSet<>();
        if (unknown) {
            values.add(from);
        }
        if (from != last) {
            RuleLines drawn = lines.lines();
            Crossings crossings = new Crossings(places.along(move, others), move.fact());
            values.addAll(crossings.beyond(from, last, drawn.lines(), sizes(drawn)));
            values.addAll(besides(move, places.enterprise(others), from, last, bounds));
            values.addAll(undrawn(move, from, last, drawn, told));
            crossings.unseen().forEach(rule -> told.add(notSearched(move, rule)));
        }
        List<Long> ordered = new ArrayList<>(values);
        if (move.direction() < 0) {
            Collections.reverse(ordered);
        }
        return List.copyOf(ordered);
    }

    private static NotSearched notSearched(Move move, Line.RuleName rule) {
        return new NotSearched("line", move.fact(), rule.pack(), rule.name());
    }

    /** At these sizes and beside them an entry begins or ceases to count. */
    private static Set<Long> sizes(RuleLines drawn) {
        Set<Long> sizes = new TreeSet<>();
        drawn.sizes()
                .values()
                .forEach(all -> all.forEach(size -> {
                    BigDecimal whole = size.toBigDecimal(0, RoundingMode.FLOOR);
                    if (whole.abs().compareTo(BigDecimal.valueOf(Crossings.MOST)) <= 0) {
                        for (long beside = -1; beside <= 1; beside++) {
                            sizes.add(whole.longValueExact() + beside);
                        }
                    }
                }));
        return sizes;
    }

    /** What makes a difference without a line: each entry that a pattern stands for, and points for so many. */
    private static Set<Long> undrawn(Move move, long from, long last, RuleLines drawn, SortedSet<NotSearched> told) {
        Set<Long> values = new TreeSet<>();
        boolean isFew = Math.abs(last - from) <= FEW;
        boolean isUndrawn = !drawn.undrawn().isEmpty();
        if (isUndrawn || !drawn.eachCounts().isEmpty()) {
            long until = isFew ? last : from + move.direction();
            for (long value = from + move.direction(); !move.isBeyond(value, until); value += move.direction()) {
                values.add(value);
            }
        }
        if (isUndrawn && !isFew) {
            values.addAll(Points.many(from, last));
            drawn.undrawn().values().forEach(rules -> rules.forEach(rule -> told.add(notSearched(move, rule))));
        }
        return values;
    }

    /** What a fact can't be true together with: its parts, its whole, and the ends of what it can be. */
    private List<String> bounds(String fact) {
        List<String> bounds = new ArrayList<>(places.knowledge().facts().values().stream()
                .filter(f -> fact.equals(f.partOf()))
                .map(FactDefinition::name)
                .sorted()
                .toList());
        FactDefinition own = places.knowledge().facts().get(fact);
        if (own != null && own.partOf() != null) {
            bounds.add(own.partOf());
        }
        return bounds;
    }

    /** A part can't be larger than its whole: that is a line too, at the whole or just beyond. */
    private static Set<Long> besides(Move move, Enterprise enterprise, long from, long last, List<String> bounds) {
        Set<Long> values = new TreeSet<>();
        for (String bound : bounds) {
            String path = bound + move.subject().substring(move.fact().length());
            if (FactPaths.at(enterprise, path) instanceof FactValue.Number number
                    && number.value().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 2)) < 0) {
                long value = number.value().setScale(0, RoundingMode.FLOOR).longValue();
                for (long beside = value - 1; beside <= value + 1; beside++) {
                    if (move.isBeyond(beside, from) && !move.isBeyond(beside, last)) {
                        values.add(beside);
                    }
                }
            }
        }
        return values;
    }
}
