package io.tidu.internal.guide;

import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How facts that are missing can turn out.
 *
 * @param vocabulary the facts
 * @param on today
 * @param words words of texts that packs ask for, by fact
 * @param locked facts that no step may change, by name or path
 */
record Supplies(Vocabulary vocabulary, LocalDate on, Map<String, SortedSet<String>> words, Set<String> locked) {
    private static final long MOST_YEARS = 60;

    /**
     * The move that supplies a fact.
     *
     * @param path the fact as an assessment names it
     * @return null if nobody can supply it: experts' points, and texts that could be anything
     */
    @Nullable
    SupplyMove of(String path) {
        FactDefinition fact = vocabulary.facts().get(FactPaths.fact(path));
        if (fact == null || locked.contains(path) || locked.contains(fact.name())) {
            return null;
        }
        if (!FactPaths.isOfOne(path) || fact.name().equals(BuiltInFacts.EXPERT_POINTS.fact())) {
            return null;
        }
        String part = FactPath.of(path).part();
        FactDefinition of = fact.yearly() || part == null ? fact : fact.fields().get(part);
        if (of == null || (fact.yearly() && part == null)) {
            return null;
        }
        return switch (of.type()) {
            case FLAG -> chosen(path, of, List.of(new FactValue.Flag(true), new FactValue.Flag(false)));
            case CHOICE ->
                chosen(
                        path,
                        of,
                        of.values().keySet().stream()
                                .map(word -> (FactValue) new FactValue.Text(word))
                                .toList());
            case LIST -> chosen(path, of, List.of(new FactValue.Entries(List.of())));
            case DATE ->
                new SupplyMove(
                        path, of, false, List.of(), on.minusYears(MOST_YEARS).toEpochDay(), on.toEpochDay());
            case NUMBER, MONEY, RATIO -> number(path, of, fact.yearly());
            case TEXT -> {
                SortedSet<String> known = words.get(path);
                yield known == null || known.isEmpty()
                        ? null
                        : chosen(
                                path,
                                of,
                                known.stream()
                                        .map(word -> (FactValue) new FactValue.Text(word))
                                        .toList());
            }
            case RECORD -> null;
        };
    }

    private static SupplyMove chosen(String path, FactDefinition of, List<FactValue> choices) {
        return new SupplyMove(path, of, false, choices, 1, choices.size());
    }

    private static SupplyMove number(String path, FactDefinition of, boolean yearly) {
        FactDefinition.Range range = of.range();
        BigDecimal scale = BigDecimal.TEN.pow(of.type() == FactType.RATIO ? SupplyMove.RATIO_DECIMALS : 0);
        BigDecimal from = range == null ? BigDecimal.ZERO : Objects.requireNonNullElse(range.from(), BigDecimal.ZERO);
        BigDecimal to = range == null || range.to() == null
                ? of.type() == FactType.RATIO ? BigDecimal.ONE : BigDecimal.valueOf(Crossings.MOST)
                : range.to().min(BigDecimal.valueOf(Crossings.MOST));
        return new SupplyMove(
                path,
                of,
                yearly,
                List.of(),
                from.multiply(scale).longValue(),
                to.multiply(scale).longValue());
    }
}
