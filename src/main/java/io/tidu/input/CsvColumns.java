package io.tidu.input;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.cell.UnitWord;
import io.tidu.internal.source.tree.HiddenCharacters;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a header row: {@code id}, {@code name}, facts, {@code revenue.2023}, {@code expertPoints.management}, or the
 * labels that the vocabulary gives them: 销售收入 2023（万元）.
 */
final class CsvColumns {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    /** What some spreadsheet programs and input methods write in place of the comma. */
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t；，、]");

    private final Vocabulary vocabulary;
    private final FactNames names;

    /**
     * One column.
     *
     * @param header as written
     * @param fact the fact, {@code id} or {@code name}
     * @param part the year or field, or null
     * @param value what its cells hold, of a record the field; null for an id or name
     * @param unit the unit of its numbers, or null if the header says none
     */
    record Column(
            String header,
            String fact,
            @Nullable String part,
            @Nullable FactDefinition value,
            @Nullable UnitWord unit) {

        /** How errors name it, such as {@code revenue.2025}. */
        String path() {
            return part == null ? fact : fact + "." + part;
        }

        boolean isList() {
            return value != null && value.type() == FactType.LIST;
        }

        boolean isMoney() {
            return value != null && value.unit() == Unit.YUAN;
        }
    }

    CsvColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new FactNames(vocabulary);
    }

    /** Whether one of the cells is the header of the ids, without which a row is no header. */
    boolean isHeader(Rows.Row row) {
        return row.cells().stream()
                .flatMap(cell -> names.named(HeaderText.of(cell.text()).key()).stream())
                .anyMatch(named -> named.path().equals(FactNames.ID));
    }

    /** Whether it has several cells, or the name of a column, or several in one cell: a title has none of that. */
    boolean isLikeHeader(Rows.Row row) {
        return row.cells().stream().filter(cell -> !cell.isNull()).count() > 1
                || isSeparatedOtherwise(row.cells())
                || row.cells().stream()
                        .anyMatch(cell ->
                                !names.named(HeaderText.of(cell.text()).key()).isEmpty());
    }

    private static boolean isSeparatedOtherwise(List<SourceNode> cells) {
        return cells.size() == 1 && OTHER_SEPARATOR.matcher(cells.get(0).text()).find();
    }

    /** The columns in order; with an error added, none of the rows can be trusted. */
    List<Column> read(Rows.Row header, Problems problems) {
        List<Column> columns = new ArrayList<>();
        List<SourceNode> cells = withoutBlankEnd(header.cells());
        if (isSeparatedOtherwise(cells)) {
            problems.add(cells.get(0).problem("csv.not-commas"));
            return columns;
        }
        Map<String, String> seen = new HashMap<>();
        for (SourceNode cell : cells) {
            Column column = column(cell, problems);
            String earlier = column == null ? null : seen.putIfAbsent(column.path(), column.header());
            if (column != null && earlier != null) {
                problems.add(cell.problem("csv.column-twice", column.header(), earlier));
            } else if (column != null) {
                columns.add(column);
            }
        }
        if (!seen.containsKey(FactNames.ID)) {
            problems.error("csv.no-id-column", header.place());
        }
        return columns;
    }

    private static List<SourceNode> withoutBlankEnd(List<SourceNode> cells) {
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isNull()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private @Nullable Column column(SourceNode cell, Problems problems) {
        if (cell.isNull()) {
            problems.add(cell.problem("csv.column-without-name"));
            return null;
        }
        OptionalInt hidden = HiddenCharacters.firstIn(cell.text(), false);
        if (hidden.isPresent()) {
            String name = HiddenCharacters.nameAt(cell.text(), hidden.getAsInt());
            problems.add(cell.problem("csv.hidden-in-column", ShownText.shown(cell.text()), name));
            return null;
        }
        HeaderText header = HeaderText.of(cell.text());
        if (meant(header).isEmpty() && !meant(header.bare()).isEmpty()) {
            problems.add(cell.problem(
                    "csv.column-remark",
                    ShownText.shown(cell.text()),
                    header.bare().name(),
                    FactNames.labels(meant(header.bare()).keySet(), cell.text())));
            return null;
        }
        int point = header.name().indexOf('.');
        FactDefinition fact =
                vocabulary.facts().get(point < 0 ? header.name() : header.name().substring(0, point));
        Column column;
        if (fact != null) {
            column = fits(cell, fact, point < 0 ? null : header.name().substring(point + 1), problems);
        } else {
            column = labelled(cell, header, problems);
        }
        return column == null ? null : measured(cell, column, header.units(), problems);
    }

    private @Nullable Column labelled(SourceNode cell, HeaderText header, Problems problems) {
        Map<FactNames.Named, String> meant = meant(header);
        String written = ShownText.shown(cell.text());
        if (meant.isEmpty()) {
            problems.add(names.nearest(header.undated())
                    .map(nearest -> cell.problem("csv.unknown-column", written, nearest))
                    .orElseGet(() -> cell.problem("csv.undeclared-column", written)));
            return null;
        }
        if (meant.keySet().stream().allMatch(FactNames.Named::derived)) {
            problems.add(cell.problem("csv.derived-column", written));
            return null;
        }
        if (meant.size() > 1) {
            problems.add(cell.problem("csv.column-of-several", written, FactNames.paths(meant.keySet())));
            return null;
        }
        Map.Entry<FactNames.Named, String> only = meant.entrySet().iterator().next();
        return column(cell, only.getKey(), only.getValue(), problems);
    }

    /** What a header may mean, each with the year it names, which is blank if it names none. */
    private Map<FactNames.Named, String> meant(HeaderText header) {
        Map<FactNames.Named, String> meant = new LinkedHashMap<>();
        names.named(header.key()).forEach(named -> meant.put(named, ""));
        for (HeaderText.Dated dated : meant.isEmpty() ? header.dated() : List.<HeaderText.Dated>of()) {
            names.named(dated.name()).forEach(named -> meant.put(named, dated.year()));
        }
        return meant;
    }

    private @Nullable Column column(SourceNode cell, FactNames.Named named, String year, Problems problems) {
        String written = ShownText.shown(cell.text());
        FactDefinition fact = vocabulary.facts().get(named.fact());
        if (fact == null && year.isEmpty()) {
            return new Column(written, named.fact(), null, null, null);
        }
        if (fact == null || (named.field() != null && !year.isEmpty())) {
            problems.add(cell.problem("csv.column-has-part", written, named.path()));
            return null;
        }
        String part = year.isEmpty() ? null : year;
        return fits(cell, fact, named.field() == null ? part : named.field(), problems);
    }

    private static @Nullable Column fits(
            SourceNode cell, FactDefinition fact, @Nullable String part, Problems problems) {
        String header = ShownText.shown(cell.text());
        if (fact.yearly()) {
            if (part != null && YEAR.matcher(part).matches()) {
                return new Column(header, fact.name(), part, fact, null);
            }
            problems.add(cell.problem("csv.column-needs-year", header, fact.name()));
        } else if (fact.type() == FactType.RECORD) {
            FactDefinition field = part == null ? null : fact.fields().get(part);
            if (field != null) {
                return new Column(header, fact.name(), part, field, null);
            }
            String fields =
                    Nearest.orAll(part == null ? "" : part, fact.fields().keySet());
            problems.add(cell.problem("csv.column-needs-field", header, fact.name(), fields));
        } else if (part != null) {
            problems.add(cell.problem("csv.column-has-part", header, fact.name()));
        } else {
            return new Column(header, fact.name(), null, fact, null);
        }
        return null;
    }

    /** A unit in the header is that of every cell; one that can't be is told, as it would otherwise be lost. */
    private static @Nullable Column measured(SourceNode cell, Column column, Set<UnitWord> units, Problems problems) {
        if (units.isEmpty()) {
            return column;
        }
        FactDefinition value = column.value();
        UnitWord unit = units.iterator().next();
        if (units.size() > 1 || value == null || unit.unit() != value.unit()) {
            String words = String.join(", ", units.stream().map(UnitWord::word).toList());
            String needed = value == null
                    ? ""
                    : UnitWord.ofBase(value.unit()).map(UnitWord::word).orElse(value.unit() == Unit.RATIO ? "%" : "");
            problems.add(
                    needed.isEmpty()
                            ? cell.problem("csv.column-has-no-unit", column.header(), words)
                            : cell.problem("csv.column-unit", column.header(), words, needed));
            return null;
        }
        return new Column(column.header(), column.fact(), column.part(), value, unit);
    }
}
