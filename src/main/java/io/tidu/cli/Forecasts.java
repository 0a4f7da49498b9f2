package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Yearly figures taken for years that have not ended, as they stand in an enterprise's JSON: one object, or a list of
 * them. One without an id is for all enterprises; one's own figures go before those.
 *
 * @param byId figures by the id of the enterprise as ids are compared, {@link #ALL} for all
 */
record Forecasts(Map<String, SortedMap<String, FactValue.Series>> byId) {
    /** No enterprise has it as its id. */
    private static final String ALL = "*";

    /**
     * Reads a file of figures; none if there is no file.
     *
     * @throws UsageException if it can't be used; its mistakes have been told
     */
    static Forecasts of(@Nullable Path file, Vocabulary vocabulary, Terminal terminal) {
        if (file == null) {
            return new Forecasts(Map.of());
        }
        Problems problems = new Problems();
        String shown = file.toString().replace('\\', '/');
        SourceText text = SourceText.read(file, shown, LocatedJson.MOST_BYTES, problems);
        SourceNode tree = text == null ? null : LocatedJson.read(text, problems);
        Map<String, SortedMap<String, FactValue.Series>> figures = new HashMap<>();
        if (tree != null) {
            RecordConversion records = new RecordConversion(vocabulary);
            for (SourceNode record : tree.isList() ? tree.items() : List.of(tree)) {
                Enterprise read = records.enterprise(record, ALL, problems);
                if (read != null) {
                    add(record, read, figures, problems);
                }
            }
        }
        terminal.tell(problems.list());
        if (problems.hasErrors()) {
            throw new UsageException("cli.guide.assume-unusable", shown);
        }
        return new Forecasts(figures);
    }

    private static void add(
            SourceNode record,
            Enterprise read,
            Map<String, SortedMap<String, FactValue.Series>> figures,
            Problems problems) {
        SortedMap<String, FactValue.Series> own =
                figures.computeIfAbsent(Enterprise.comparable(read.id()), id -> new TreeMap<>());
        read.facts().forEach((fact, value) -> {
            if (value instanceof FactValue.Series series) {
                own.merge(fact, series, Forecasts::over);
            } else {
                Problem problem = record.problem("guide.assume-not-yearly", fact);
                problems.add(problem);
            }
        });
    }

    /** What is assumed for an enterprise. */
    SortedMap<String, FactValue.Series> of(String id) {
        SortedMap<String, FactValue.Series> figures = new TreeMap<>(byId.getOrDefault(ALL, new TreeMap<>()));
        byId.getOrDefault(Enterprise.comparable(id), new TreeMap<>())
                .forEach((fact, own) -> figures.merge(fact, own, Forecasts::over));
        return figures;
    }

    private static FactValue.Series over(FactValue.Series all, FactValue.Series own) {
        SortedMap<Integer, FactValue> years = new TreeMap<>(all.years());
        years.putAll(own.years());
        return new FactValue.Series(years);
    }
}
