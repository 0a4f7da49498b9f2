package io.tidu.internal.guide;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a question can't be meant: whatever would be without effect is told, never passed over. */
public final class Asked {
    private Asked() {}

    /**
     * What is wrong with a fact that no step may change; empty if nothing is. Right are a fact's name, a yearly fact
     * with a year, a field of a record, of every entry of a list or of one, whose entries are counted from 0.
     */
    public static Optional<Problem> lock(String written, Vocabulary vocabulary) {
        FactPath path = FactPath.of(written);
        FactDefinition fact = vocabulary.facts().get(path.fact());
        if (fact == null) {
            return Optional.of(unknown(written, path.fact(), vocabulary));
        }
        if (path.isWhole()) {
            return Optional.empty();
        }
        if (fact.yearly()) {
            return path.year() != null ? Optional.empty() : wrong("guide.lock-year", written, path.fact());
        }
        String part = path.part();
        if (fact.fields().isEmpty() || part == null) {
            return wrong("guide.lock-whole", written, path.fact());
        }
        if (!fact.fields().containsKey(part)) {
            return wrong(
                    "guide.lock-field",
                    written,
                    path.fact(),
                    Nearest.orAll(part, fact.fields().keySet()));
        }
        boolean one = path.entry() == null || path.position() != null;
        return one ? Optional.empty() : wrong("guide.lock-whole", written, path.fact());
    }

    /** What is wrong with figures that are assumed for a fact; null if nothing is. */
    public static @Nullable Problem forecast(
            String fact, FactValue.Series figures, LocalDate on, Vocabulary vocabulary) {
        FactDefinition declared = vocabulary.facts().get(fact);
        if (declared == null) {
            return unknown(fact, fact, vocabulary);
        }
        if (!declared.yearly()) {
            return Problem.error("guide.assume-not-yearly", Place.of("assume"), fact);
        }
        Integer first = figures.years().keySet().stream().findFirst().orElse(null);
        return first == null || first >= on.getYear()
                ? null
                : Problem.error(
                        "guide.assume-ended",
                        Place.of("assume"),
                        FactPaths.year(fact, first),
                        on.toString(),
                        String.valueOf(on.getYear()));
    }

    /** What was meant: what is called so in either language, else the nearest name, else all. */
    public static String meant(String written, Map<String, Label> names) {
        String called = names.entrySet().stream()
                .filter(n ->
                        n.getValue().zh().equals(written) || n.getValue().en().equalsIgnoreCase(written))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return called.isEmpty() ? Nearest.orAll(written, names.keySet()) : called;
    }

    private static Problem unknown(String written, String fact, Vocabulary vocabulary) {
        SortedMap<String, Label> names = new TreeMap<>();
        vocabulary.facts().forEach((name, declared) -> names.put(name, declared.label()));
        return Problem.error("guide.unknown-fact", Place.of("lock"), written, meant(fact, names));
    }

    private static Optional<Problem> wrong(String id, String... arguments) {
        return Optional.of(Problem.error(id, Place.of("lock"), arguments));
    }
}
