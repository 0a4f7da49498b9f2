package io.tidu.internal.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The valid name nearest to one that was written. Looking for it costs time with every mistake and every name: within
 * {@link #bounded} it ends after so many steps, and then nothing is proposed any more.
 */
public final class Nearest {
    /** A thousand mistakes among a thousand names of usual length; a step is a comparison of two letters. */
    private static final long MOST_STEPS = 100_000_000;

    private static final ThreadLocal<@Nullable AtomicLong> LEFT = new ThreadLocal<>();

    /** A bound on work: a vocabulary has thousands of names, a file can be wrong in thousands of places. */
    private static final int MOST_CHANGED = 8;

    private static final int MOST_LISTED = 40;
    /** So many names are read at a glance. */
    private static final int FEW = 8;

    /** Said where there is nothing to propose. */
    private static final String NOTHING = "–";

    private Nearest() {}

    /**
     * Does something for which names may be looked for so long and no longer, on this thread. What is proposed depends
     * on what is read alone, never on how long it takes.
     */
    public static <T> T bounded(Supplier<T> reading) {
        if (LEFT.get() != null) {
            return reading.get();
        }
        LEFT.set(new AtomicLong(MOST_STEPS));
        try {
            return reading.get();
        } finally {
            LEFT.remove();
        }
    }

    /** Whether so many steps may still be made; they are then counted. */
    private static boolean may(long steps) {
        AtomicLong left = LEFT.get();
        return left == null || left.addAndGet(-steps) >= 0;
    }

    /** The same whatever order the candidates are in, so that it never depends on it which of them are looked at. */
    private static long steps(String written, Collection<String> candidates, int most) {
        long steps = candidates.size();
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) <= most) {
                steps += (long) written.length() * (2L * most + 1);
            }
        }
        return steps;
    }

    /** Whether one letter that is missing, too many or another, or two that are swapped, make one text of the other. */
    public static boolean isOneSlip(String written, String meant) {
        return Slips.between(written, meant, 1) == 1;
    }

    /**
     * The candidate with the fewest changed characters (two that are swapped count as one), if at most a third of the
     * written name (at least two characters, but never more than half of it) changed; the first in alphabetical order
     * among equals. Never the written name itself: whoever wrote it needs no advice to write it.
     */
    public static Optional<String> to(String written, Collection<String> candidates) {
        int most = Math.min(Math.min(MOST_CHANGED, written.length() / 2), Math.max(2, written.length() / 3));
        if (!may(steps(written, candidates, most))) {
            return Optional.empty();
        }
        String nearest = null;
        int fewest = most + 1;
        for (String candidate : candidates) {
            int changed = Slips.between(written, candidate, most);
            boolean nearer = changed > 0
                    && (changed < fewest || (changed == fewest && nearest != null && candidate.compareTo(nearest) < 0));
            if (nearer) {
                nearest = candidate;
                fewest = changed;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The nearest name, or else those that share most with the written one, or else all candidates but the written one
     * (forty at most) joined by commas: what an error says was expected. A dash if there is none.
     */
    public static String orAll(String written, Collection<String> candidates) {
        return to(written, candidates).orElseGet(() -> {
            if (!may(candidates.size())) {
                return NOTHING;
            }
            List<String> others = candidates.stream()
                    .filter(c -> !c.equals(written) && !c.isBlank())
                    .distinct()
                    .sorted()
                    .toList();
            List<String> akin = others.size() > FEW ? akin(written, others) : List.of();
            List<String> told = akin.isEmpty() ? others : akin;
            String listed = told.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
            return told.isEmpty() ? NOTHING : listed + (told.size() > MOST_LISTED ? ", …" : "");
        });
    }

    /** Those that share as much with the written name as none shares more; none if that is less than a word. */
    private static List<String> akin(String written, List<String> names) {
        SharedWords words = new SharedWords(written);
        if (!may((long) names.size() * words.cost())) {
            return List.of();
        }
        int most = names.stream().mapToInt(words::with).max().orElse(0);
        List<String> akin = most == 0
                ? List.of()
                : names.stream().filter(n -> words.with(n) == most).toList();
        return akin.size() > FEW ? List.of() : akin;
    }
}
