package io.tidu.internal.guide;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
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

/** Which values of a move can make a difference, in a state on a day; each question is worked out once. Not thread-safe. */
final class Candidates {
    private final ReferenceData knowledge;
    private final Enterprise base;
    private final LocalDate day;
    private final Map<String, List<Long>> known = new HashMap<>();
    private final Map<String, List<String>> partsOf = new HashMap<>();

    /** For an enterprise as it is before any move. */
    Candidates(ReferenceData knowledge, Enterprise base, LocalDate day) {
        this.knowledge = knowledge;
        this.base = base;
        this.day = day;
    }

    /** The values beyond the one that a state has, in order: on the far side of each line. */
    List<Long> beyond(Move move, State state, Bearing bearing) {
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
    List<Long> beyond(Move move, @Nullable Long now, long last, State state, Bearing.Lines lines) {
        List<String> parts = partsOf.computeIfAbsent(move.fact(), this::parts);
        boolean supplied = move.lever().isEmpty();
        if (lines.lines().isEmpty() && parts.isEmpty() && !supplied) {
            return List.of();
        }
        StringBuilder key = new StringBuilder();
        key.append(System.identityHashCode(lines)).append(move.name()).append(now).append('/').append(last);
        state.moves().forEach((other, value) -> {
            if (other != move && (lines.facts().contains(other.fact()) || parts.contains(other.fact()))) {
                key.append(';').append(other.name()).append(value);
            }
        });
        return known.computeIfAbsent(key.toString(), k -> work(move, now, last, state, lines, parts));
    }

    private List<Long> work(
            Move move, @Nullable Long now, long last, State state, Bearing.Lines lines, List<String> parts) {
        Enterprise others = state.without(move).apply(base);
        boolean unknown = now == null && move.lever().isEmpty();
        // Before it is supplied there is no value to begin behind: its first one makes a difference.
        long from = now != null ? now : unknown ? move.first() : move.before(move.first());
        SortedSet<Long> values = new TreeSet<>();
        if (unknown) {
            values.add(from);
        }
        if (from != last) {
            Crossings crossings = new Crossings(value -> context(move, others, value));
            values.addAll(crossings.beyond(from, last, lines.lines()));
            values.addAll(wholes(move, others, from, last, parts));
        }
        List<Long> ordered = new ArrayList<>(values);
        if (move.direction() < 0) {
            Collections.reverse(ordered);
        }
        return List.copyOf(ordered);
    }

    private EvaluationContext context(Move move, Enterprise others, long value) {
        boolean none = !move.lever().isEmpty() && !move.isBeyond(value, move.before(move.first()));
        // The value before a move's first is the enterprise as it is.
        return new EvaluationContext(none ? others : move.apply(others, value), day, knowledge);
    }

    private List<String> parts(String whole) {
        return knowledge.facts().values().stream()
                .filter(f -> whole.equals(f.partOf()))
                .map(FactDefinition::name)
                .sorted()
                .toList();
    }

    /** A whole has to be as large as its parts: that is a line too. */
    private static Set<Long> wholes(Move move, Enterprise enterprise, long from, long last, List<String> parts) {
        Set<Long> values = new TreeSet<>();
        for (String part : parts) {
            String path = part + move.subject().substring(move.fact().length());
            if (FactPaths.at(enterprise, path) instanceof FactValue.Number number
                    && number.value().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
                long value = number.value().setScale(0, RoundingMode.CEILING).longValue();
                if (move.isBeyond(value, from) && !move.isBeyond(value, last)) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
