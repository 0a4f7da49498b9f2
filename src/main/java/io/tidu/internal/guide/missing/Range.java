package io.tidu.internal.guide.missing;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.guide.line.Distances;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a number or day can be, tried where it crosses the rules' lines. Between two crossings nothing changes; whether
 * what is decided does change at one is seen from the values on both sides of it. Not thread-safe.
 */
final class Range {
    private static final int MOST_YEARS = 60;
    private static final int RATIO_DECIMALS = 4;

    private final Trial trial;
    private final FactPlace place;
    private final FactDefinition definition;
    private final Enterprise firm;
    private final int decimals;
    private final long first;
    private final long last;

    Range(Trial trial, FactPlace place, Enterprise firm) {
        this.trial = trial;
        this.place = place;
        this.definition = place.definition();
        this.firm = firm;
        this.decimals = definition.type() == FactType.RATIO ? RATIO_DECIMALS : 0;
        LocalDate on = trial.on();
        boolean isDay = definition.type() == FactType.DATE;
        this.first = isDay ? on.minusYears(MOST_YEARS).toEpochDay() : least();
        this.last = isDay ? on.toEpochDay() : most();
    }

    private long least() {
        FactDefinition.Range range = definition.range();
        BigDecimal least = range == null || range.from() == null ? BigDecimal.ZERO : range.from();
        for (FactDefinition part : trial.engine().vocabulary().facts().values()) {
            if (definition.name().equals(part.partOf()) && place.entry() == null) {
                least = least.max(sameYear(part.name(), least));
            }
        }
        return least.movePointRight(decimals).setScale(0, RoundingMode.CEILING).longValue();
    }

    private long most() {
        FactDefinition.Range range = definition.range();
        BigDecimal most = definition.type() == FactType.RATIO ? BigDecimal.ONE : BigDecimal.valueOf(Crossings.MOST);
        most = range == null || range.to() == null ? most : most.min(range.to());
        if (definition.partOf() != null && place.entry() == null) {
            most = most.min(sameYear(definition.partOf(), most));
        }
        return most.movePointRight(decimals).setScale(0, RoundingMode.FLOOR).longValue();
    }

    /** What another fact comes to in the same year, or as the same whole fact. */
    private BigDecimal sameYear(String fact, BigDecimal unknown) {
        String path = place.part() == null ? fact : fact + "." + place.part();
        return FactPlace.valueAt(firm, path) instanceof FactValue.Number number ? number.value() : unknown;
    }

    /** Empty if not all could be tried. */
    List<Tried.Case> cases() {
        if (first > last) {
            return List.of();
        }
        TreeMap<Long, Answer> starts = new TreeMap<>();
        List<Long> edges = new ArrayList<>(List.of(first));
        edges.addAll(new Crossings(new Distances(this::context), place.fact())
                .beyond(first, last, trial.bearing().lines(place.fact())));
        for (long edge : edges) {
            Answer answer = at(edge);
            if (answer == null) {
                return List.of();
            }
            starts.put(edge, answer);
        }
        return settle(starts) ? cases(starts) : List.of();
    }

    private EvaluationContext context(long value) {
        return new EvaluationContext(with(value), trial.on(), trial.knowledge());
    }

    private Enterprise with(long value) {
        return trial.with(place, firm, value(value));
    }

    private @Nullable Answer at(long value) {
        return trial.at(with(value));
    }

    private FactValue value(long value) {
        return definition.type() == FactType.DATE
                ? new FactValue.Day(LocalDate.ofEpochDay(value))
                : new FactValue.Number(BigDecimal.valueOf(value, decimals));
    }

    private String shown(long value) {
        return definition.type() == FactType.DATE
                ? LocalDate.ofEpochDay(value).toString()
                : BigDecimal.valueOf(value, decimals).stripTrailingZeros().toPlainString();
    }

    /** Sees to it that the value before each change is decided as the values before it; false if it can't be seen. */
    private boolean settle(NavigableMap<Long, Answer> starts) {
        for (long edge : List.copyOf(starts.keySet())) {
            Long before = starts.lowerKey(edge);
            if (before == null || verdict(starts, before) == verdict(starts, edge)) {
                continue;
            }
            // A line that moves with what was found elsewhere, such as the gaps of another target, is no number of a
            // rule.
            while (edge - before > 1) {
                Answer last = at(edge - 1);
                if (last == null) {
                    return false;
                }
                if (last.verdict() == verdict(starts, before)) {
                    break;
                }
                Long found = change(before, edge - 1, verdict(starts, before));
                Answer then = found == null ? null : at(found);
                if (found == null || then == null) {
                    return false;
                }
                starts.put(found, then);
                before = found;
            }
        }
        return true;
    }

    /** The first value that is decided otherwise, between one that is not and one that is. */
    private @Nullable Long change(long from, long to, @Nullable Verdict verdict) {
        long within = from;
        long beyond = to;
        while (beyond - within > 1) {
            long middle = within + (beyond - within) / 2;
            Answer answer = at(middle);
            if (answer == null) {
                return null;
            }
            if (answer.verdict() == verdict) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    private static @Nullable Verdict verdict(Map<Long, Answer> starts, long start) {
        Answer answer = starts.get(start);
        return answer == null ? null : answer.verdict();
    }

    /** Values next to each other that are decided alike are one case, that of which most else is decided. */
    private List<Tried.Case> cases(SortedMap<Long, Answer> starts) {
        List<Tried.Case> cases = new ArrayList<>();
        long from = first;
        long best = first;
        for (long start : starts.keySet()) {
            if (verdict(starts, start) != verdict(starts, from)) {
                cases.add(of(from, start - 1, best, starts));
                from = start;
                best = start;
            } else if (open(starts, start) < open(starts, best)) {
                best = start;
            }
        }
        cases.add(of(from, last, best, starts));
        return cases;
    }

    private Tried.Case of(long from, long to, long best, Map<Long, Answer> starts) {
        String lower = from == first ? "" : ">= " + shown(from);
        String upper = to == last ? "" : decimals == 0 ? "<= " + shown(to) : "< " + shown(to + 1);
        String condition = lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + ", " + upper;
        return new Tried.Case(
                condition.isEmpty() ? "else" : condition, with(best), Objects.requireNonNull(starts.get(best)), false);
    }

    private static int open(Map<Long, Answer> starts, long start) {
        return Objects.requireNonNull(starts.get(start)).open();
    }
}
