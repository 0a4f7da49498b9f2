package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.BoundExceeded;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where along one number the rules' lines are crossed: the whole numbers between which nothing changes. A line's
 * distance is mostly a quotient of two straight lines, whose crossing follows exactly from three of its points; of
 * another, that rises or falls throughout, it is closed in on. Not thread-safe.
 */
public final class Crossings {
    /** A hundred billion, in yuan or people: no number of an enterprise that is looked at lies beyond. */
    public static final long MOST = 100_000_000_000L;

    /** Distances are looked at where they begin, where they end, and between them at so many parts of parts. */
    private static final int SAMPLES = 4;

    private static final long PART = 400;
    /** So few values are all looked at. */
    private static final long FEW = 16;
    /** A line moves by bands that may move by bands, and so on. */
    private static final int ROUNDS = 4;
    /** Not one value, or not worked out. */
    private static final int UNKNOWN = 2;

    private final LongFunction<EvaluationContext> at;
    private final Map<Long, EvaluationContext> contexts = new HashMap<>();

    /** Along the number that an enterprise has at each value. */
    public Crossings(LongFunction<EvaluationContext> at) {
        this.at = at;
    }

    /**
     * The values, beyond the first and up to the last, from which on some line is on another side.
     *
     * @param first the value to begin behind
     * @param last the last value, which may be less than the first
     */
    public List<Long> beyond(long first, long last, Collection<Line> lines) {
        int direction = last >= first ? 1 : -1;
        SortedSet<Long> found = new TreeSet<>();
        NavigableSet<Long> points = new TreeSet<>();
        for (long sample : samples(first, last)) {
            points.add(sample);
        }
        Map<Long, Long> looked = new HashMap<>();
        // A line that itself moves by bands turns where they end, so that between these it is looked at again.
        for (int round = 0; round < ROUNDS; round++) {
            SortedSet<Long> more = look(direction > 0 ? points : points.descendingSet(), looked, direction, lines);
            found.addAll(more);
            boolean isNew = false;
            for (long value : more) {
                isNew |= points.add(value);
                isNew |= points.add(value - direction);
            }
            if (!isNew) {
                break;
            }
        }
        List<Long> ordered = new ArrayList<>(found);
        if (direction < 0) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** Crossings between points that are next to each other and were not looked at before. */
    private SortedSet<Long> look(
            NavigableSet<Long> points, Map<Long, Long> looked, int direction, Collection<Line> lines) {
        SortedSet<Long> found = new TreeSet<>();
        Long near = null;
        for (long far : points) {
            if (near != null && !Long.valueOf(far).equals(looked.put(near, far))) {
                for (Line line : lines) {
                    between(line, near, far, direction, found);
                }
            }
            near = far;
        }
        return found;
    }

    private static long[] samples(long first, long last) {
        long span = Math.abs(last - first);
        int direction = last >= first ? 1 : -1;
        SortedSet<Long> distances = new TreeSet<>(List.of(0L, Math.min(1, span), span));
        long part = span;
        for (int i = 0; i < SAMPLES && part > PART; i++) {
            part /= PART;
            distances.add(part);
        }
        for (long i = 0; span <= FEW && i <= span; i++) {
            distances.add(i);
        }
        return distances.stream().mapToLong(d -> first + direction * d).toArray();
    }

    private void between(Line line, long near, long far, int direction, SortedSet<Long> found) {
        long from = near;
        int there = side(line, far);
        // Whoever is beside a line first touches it: two steps between two samples.
        for (int step = 0; step < 2 && side(line, from) != there; step++) {
            from = crossing(line, from, far, direction);
            found.add(from);
        }
    }

    /** The first value with another side than the near one has. */
    private long crossing(Line line, long near, long far, int direction) {
        int here = side(line, near);
        long within = near;
        long beyond = far;
        Long guess = guess(line, near, far);
        if (guess != null) {
            for (long value = guess - 1; value <= guess + 1; value++) {
                if ((value - within) * direction > 0 && (beyond - value) * direction > 0) {
                    if (side(line, value) == here) {
                        within = direction > 0 ? Math.max(within, value) : Math.min(within, value);
                    } else {
                        beyond = direction > 0 ? Math.min(beyond, value) : Math.max(beyond, value);
                    }
                }
            }
        }
        while (Math.abs(beyond - within) > 1) {
            long middle = within + (beyond - within) / 2;
            if (side(line, middle) == here) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    /** Where a quotient of two straight lines through three points is nought. */
    private @Nullable Long guess(Line line, long near, long far) {
        long middle = near + (far - near) / 2;
        Exact y1 = distance(line, near);
        Exact y2 = distance(line, middle);
        Exact y3 = distance(line, far);
        if (y1 == null || y2 == null || y3 == null || middle == near || middle == far) {
            return null;
        }
        // With u = x - near: y = (a·u + y1) / (c·u + 1); two points give a and c.
        Exact u2 = Exact.of(middle - near);
        Exact u3 = Exact.of(far - near);
        Exact s2 = y2.minus(y1).over(u2);
        Exact s3 = y3.minus(y1).over(u3);
        Exact c = y2.equals(y3) ? Exact.ZERO : s3.minus(s2).over(y2.minus(y3));
        Exact a = s2.plus(c.times(y2));
        if (a.signum() == 0) {
            return null;
        }
        BigDecimal root = Exact.ZERO.minus(y1).over(a).toBigDecimal(0, RoundingMode.FLOOR);
        return root.abs().compareTo(BigDecimal.valueOf(Math.abs(far - near))) > 0
                ? null
                : Long.valueOf(near + root.longValueExact());
    }

    private int side(Line line, long value) {
        Exact distance = distance(line, value);
        return distance == null ? UNKNOWN : distance.signum();
    }

    private @Nullable Exact distance(Line line, long value) {
        try {
            return line.above(contexts.computeIfAbsent(value, at::apply));
        } catch (BoundExceeded | ArithmeticException none) {
            return null;
        }
    }
}
