package io.tidu.cli;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.guide.FactPaths;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Yearly figures taken for years that have not ended, as they stand in an enterprise's JSON: one object, or a list of
 * them. One without an id is for all enterprises; one's own figures go before those.
 *
 * @param byId figures by the id of the enterprise as ids are compared, {@link #ALL} for all
 * @param asked the ids for which figures were asked so far, by several threads at a time
 */
record Forecasts(Map<String, SortedMap<String, FactValue.Series>> byId, Set<String> asked) {
    /** No enterprise has it as its id. */
    private static final String ALL = "*";
    /** Of the ids that no enterprise has, so many are named. */
    private static final int MOST_NAMED = 5;

    /**
     * Reads a file of figures; none if there is no file.
     *
     * @throws UsageException if it can't be used; its mistakes have been told
     */
    static Forecasts of(@Nullable Path file, Vocabulary vocabulary, LocalDate on, Terminal terminal) {
        if (file == null) {
            return new Forecasts(Map.of(), ConcurrentHashMap.newKeySet());
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
                    add(record, read, on, figures, problems);
                }
            }
        }
        terminal.tell(problems.list());
        if (problems.hasErrors()) {
            throw new UsageException("cli.guide.assume-unusable", shown);
        }
        return new Forecasts(figures, ConcurrentHashMap.newKeySet());
    }

    private static void add(
            SourceNode record,
            Enterprise read,
            LocalDate on,
            Map<String, SortedMap<String, FactValue.Series>> figures,
            Problems problems) {
        SortedMap<String, FactValue.Series> own =
                figures.computeIfAbsent(Enterprise.comparable(read.id()), id -> new TreeMap<>());
        read.facts().forEach((fact, value) -> {
            if (!(value instanceof FactValue.Series series)) {
                problems.add(record.problem("guide.assume-not-yearly", fact));
                return;
            }
            series.years().forEach((year, figure) -> {
                String path = FactPaths.year(fact, year);
                FactValue.Series known = own.get(fact);
                FactValue before = known == null ? null : known.years().get(year);
                if (year < on.getYear()) {
                    problems.add(
                            record.problem("guide.assume-ended", path, on.toString(), String.valueOf(on.getYear())));
                } else if (before != null && !before.equals(figure)) {
                    boolean all = read.id().equals(ALL);
                    problems.add(record.problem(
                            all ? "guide.assume-otherwise-all" : "guide.assume-otherwise",
                            path,
                            shown(before),
                            shown(figure),
                            read.id()));
                }
            });
            own.merge(fact, series, Forecasts::over);
        });
    }

    private static String shown(FactValue figure) {
        return figure instanceof FactValue.Number number ? number.value().toPlainString() : "…";
    }

    /** What is assumed for an enterprise. */
    SortedMap<String, FactValue.Series> of(String id) {
        asked.add(Enterprise.comparable(id));
        SortedMap<String, FactValue.Series> figures = new TreeMap<>(byId.getOrDefault(ALL, new TreeMap<>()));
        byId.getOrDefault(Enterprise.comparable(id), new TreeMap<>())
                .forEach((fact, own) -> figures.merge(fact, own, Forecasts::over));
        return figures;
    }

    /** Tells whose figures were of no use, since no enterprise with such an id was given guidance. */
    void tellUnused(Terminal terminal) {
        List<String> unused = byId.keySet().stream()
                .filter(id -> !id.equals(ALL) && !asked.contains(id))
                .sorted()
                .toList();
        if (!unused.isEmpty()) {
            String named = unused.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String more = unused.size() > MOST_NAMED ? ", …" : "";
            terminal.tell("cli.guide.assume-unused", String.valueOf(unused.size()), named + more);
        }
    }

    private static FactValue.Series over(FactValue.Series all, FactValue.Series own) {
        SortedMap<Integer, FactValue> years = new TreeMap<>(all.years());
        years.putAll(own.years());
        return new FactValue.Series(years);
    }
}
