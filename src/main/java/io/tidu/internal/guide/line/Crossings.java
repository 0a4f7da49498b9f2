package io.tidu.internal.guide.line;

import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where along one number the rules' lines are crossed: the whole numbers between which nothing changes. A line's
 * distance is mostly a quotient of two straight lines, whose crossing follows exactly from three of its points; of
 * another, that rises or falls throughout, it is closed in on; one that turns once is taken in two parts. Of any other
 * many points are looked at, and that not all are is said. Not thread-safe.
 */
public final class Crossings {
    /** A hundred billion, in yuan or people: no number of an enterprise that is looked at lies beyond. */
    public static final long MOST = 100_000_000_000L;

    /** A line moves by bands that may move by bands, and so on. */
    private static final int ROUNDS = 4;
    /** A line that is drawn for each entry is looked at for so many. */
    private static final int MOST_ENTRIES = 40;

    private final Distances distances;
    private final String fact;
    private final Set<Line.RuleName> unseen = new LinkedHashSet<>();

    /**
     * Along the number that an enterprise has at each value.
     *
     * @param fact the fact or list that the number is; empty if it is the day
     */
    public Crossings(Distances distances, String fact) {
        this.distances = distances;
        this.fact = fact;
    }

    /** The rules that may draw other lines than those that were found. */
    public Set<Line.RuleName> unseen() {
        return unseen;
    }

    /** The values, beyond the first and up to the last, from which on some line is on another side. */
    public List<Long> beyond(long first, long last, Collection<Line> lines) {
        return beyond(first, last, lines, List.of());
    }

    /**
     * The same.
     *
     * @param first the value to begin behind
     * @param last the last value, which may be less than the first
     * @param turns values at which a line may turn
     */
    public List<Long> beyond(long first, long last, Collection<Line> lines, Collection<Long> turns) {
        int direction = last >= first ? 1 : -1;
        List<Distances.Drawn> drawn = drawn(first, last, lines);
        SortedSet<Long> found = new TreeSet<>();
        NavigableSet<Long> points = new TreeSet<>(Points.few(first, last));
        for (Line line : lines) {
            if (!line.turnsOnce(fact) && !Points.areAll(first, last)) {
                unseen.add(line.rule());
                points.addAll(Points.many(first, last));
            }
        }
        for (long turn : turns) {
            if ((turn - first) * direction > 0 && (last - turn) * direction > 0) {
                points.add(turn);
            }
        }
        Map<Long, Long> looked = new HashMap<>();
        // A line that itself moves by bands turns where they end, so that between these it is looked at again.
        for (int round = 0; round < ROUNDS; round++) {
            SortedSet<Long> more = look(direction > 0 ? points : points.descendingSet(), looked, direction, drawn);
            found.addAll(more);
            boolean isNew = false;
            for (long value : more) {
                isNew |= points.add(value);
                isNew |= points.add(value - direction);
            }
            if (!isNew) {
                break;
            }
            if (round == ROUNDS - 1) {
                lines.forEach(line -> unseen.add(line.rule()));
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
            NavigableSet<Long> points, Map<Long, Long> looked, int direction, Collection<Distances.Drawn> lines) {
        SortedSet<Long> found = new TreeSet<>();
        Long near = null;
        for (long far : points) {
            if (near != null && !Long.valueOf(far).equals(looked.put(near, far))) {
                for (Distances.Drawn line : lines) {
                    long turn = turn(line, near, far, direction);
                    between(line, near, turn, direction, found);
                    between(line, turn, far, direction, found);
                }
            }
            near = far;
        }
        return found;
    }

    /** Each line, once for each entry that it is drawn for. */
    private List<Distances.Drawn> drawn(long first, long last, Collection<Line> lines) {
        List<Distances.Drawn> drawn = new ArrayList<>();
        for (Line line : lines) {
            int times = Math.max(line.times(distances.at(first)), line.times(distances.at(last)));
            for (int rank = 0; rank < Math.min(times, MOST_ENTRIES); rank++) {
                drawn.add(new Distances.Drawn(line, rank));
            }
            if (times > MOST_ENTRIES) {
                unseen.add(line.rule());
            }
        }
        return drawn;
    }

    /** Where a line that turns once does so between two values on the same side; the far value if it does not. */
    private long turn(Distances.Drawn line, long near, long far, int direction) {
        int side = distances.side(line, near);
        if (line.line().isOneWay(fact) || side == 0 || side != distances.side(line, far) || side == Distances.UNKNOWN) {
            return far;
        }
        // Towards the line first, and away from it at the end.
        if (distances.slope(line, near, direction) * side >= 0
                || distances.slope(line, far - direction, direction) * side <= 0) {
            return far;
        }
        long falling = near;
        long rising = far;
        while (Math.abs(rising - falling) > 1) {
            long middle = falling + (rising - falling) / 2;
            if (distances.side(line, middle) != side) {
                return middle;
            }
            if (distances.slope(line, middle, direction) * side < 0) {
                falling = middle;
            } else {
                rising = middle;
            }
        }
        return rising;
    }

    private void between(Distances.Drawn line, long near, long far, int direction, SortedSet<Long> found) {
        if (near == far) {
            return;
        }
        long from = near;
        int there = distances.side(line, far);
        // Whoever is beside a line first touches it: two steps between two samples.
        for (int step = 0; step < 2 && distances.side(line, from) != there; step++) {
            from = crossing(line, from, far, direction);
            found.add(from);
        }
    }

    /** The first value with another side than the near one has. */
    private long crossing(Distances.Drawn line, long near, long far, int direction) {
        int here = distances.side(line, near);
        long within = near;
        long beyond = far;
        Long guess = guess(line, near, far);
        if (guess != null) {
            for (long value = guess - 1; value <= guess + 1; value++) {
                if ((value - within) * direction > 0 && (beyond - value) * direction > 0) {
                    if (distances.side(line, value) == here) {
                        within = direction > 0 ? Math.max(within, value) : Math.min(within, value);
                    } else {
                        beyond = direction > 0 ? Math.min(beyond, value) : Math.max(beyond, value);
                    }
                }
            }
        }
        while (Math.abs(beyond - within) > 1) {
            long middle = within + (beyond - within) / 2;
            if (distances.side(line, middle) == here) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    /** Where a quotient of two straight lines through three points is nought. */
    private @Nullable Long guess(Distances.Drawn line, long near, long far) {
        long middle = near + (far - near) / 2;
        Exact y1 = distances.distance(line, near);
        Exact y2 = distances.distance(line, middle);
        Exact y3 = distances.distance(line, far);
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
}
