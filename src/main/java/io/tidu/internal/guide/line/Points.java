package io.tidu.internal.guide.line;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Values between two at which lines are looked at first. */
public final class Points {
    /** Where they begin, where they end, and between them at so many parts of parts. */
    private static final int SAMPLES = 4;

    private static final long PART = 400;
    /** So few values are all looked at. */
    private static final long FEW = 16;
    /** Of a line of which nothing is known so many are looked at. */
    private static final long MANY = 48;

    private Points() {}

    /** Whether all values between two are looked at. */
    static boolean areAll(long first, long last) {
        return Math.abs(last - first) <= FEW;
    }

    /** Few values, the nearer to the first the closer; both ends among them. */
    static Set<Long> few(long first, long last) {
        long span = Math.abs(last - first);
        SortedSet<Long> distances = new TreeSet<>(List.of(0L, Math.min(1, span), span));
        long part = span;
        for (int i = 0; i < SAMPLES && part > PART; i++) {
            part /= PART;
            distances.add(part);
        }
        for (long i = 0; areAll(first, last) && i <= span; i++) {
            distances.add(i);
        }
        return from(first, last, distances);
    }

    /** Many values, evenly, and the nearer to the first the closer; the last among them. */
    public static Set<Long> many(long first, long last) {
        long span = Math.abs(last - first);
        SortedSet<Long> distances = new TreeSet<>();
        for (long i = 1; i < MANY; i++) {
            distances.add(span / MANY * i + span % MANY * i / MANY);
        }
        for (long distance = span; distance > 1; distance -= Math.max(1, distance / 2)) {
            distances.add(distance);
        }
        return from(first, last, distances);
    }

    private static Set<Long> from(long first, long last, Set<Long> distances) {
        int direction = last >= first ? 1 : -1;
        Set<Long> points = new TreeSet<>();
        distances.forEach(distance -> points.add(first + direction * distance));
        return points;
    }
}
