package io.tidu.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The valid name nearest to one that was written. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the fewest changed characters, if at most a third of the written name (at least two
     * characters) changed; the first in alphabetical order among equals.
     */
    public static Optional<String> to(String written, Collection<String> candidates) {
        int most = Math.max(2, written.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return candidates.stream()
                .filter(c -> distance.apply(written, c) >= 0)
                .min(Comparator.comparing((String c) -> distance.apply(written, c))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The nearest name, or else all candidates joined by commas: what an error says was expected. */
    public static String orAll(String written, Collection<String> candidates) {
        return to(written, candidates)
                .orElseGet(() -> String.join(", ", candidates.stream().sorted().toList()));
    }
}
