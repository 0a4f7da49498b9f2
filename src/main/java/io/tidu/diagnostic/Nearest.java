package io.tidu.diagnostic;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The valid name nearest to one that was written. */
public final class Nearest {
    /** A bound on work: a vocabulary has thousands of names, a file can be wrong in thousands of places. */
    private static final int MOST_CHANGED = 8;

    private static final int MOST_LISTED = 40;

    private Nearest() {}

    /**
     * The candidate with the fewest changed characters (two that are swapped count as one), if at most a third of the
     * written name (at least two characters) changed; the first in alphabetical order among equals.
     */
    public static Optional<String> to(String written, Collection<String> candidates) {
        int most = Math.min(MOST_CHANGED, Math.max(2, written.length() / 3));
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(most);
        String nearest = null;
        int fewest = most + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - written.length()) > most) {
                continue;
            }
            int changed = distance.apply(written, candidate);
            boolean nearer = changed >= 0
                    && (changed < fewest || (changed == fewest && nearest != null && candidate.compareTo(nearest) < 0));
            if (nearer) {
                nearest = candidate;
                fewest = changed;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The nearest name, or else all candidates (forty at most) joined by commas: what an error says was expected. */
    public static String orAll(String written, Collection<String> candidates) {
        return to(written, candidates)
                .orElseGet(() -> candidates.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "))
                        + (candidates.size() > MOST_LISTED ? ", …" : ""));
    }
}
