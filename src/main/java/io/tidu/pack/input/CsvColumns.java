package io.tidu.pack.input;

import io.tidu.diagnostic.Nearest;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.pack.vocabulary.FactType;
import io.tidu.pack.vocabulary.Vocabulary;
import io.tidu.pack.yaml.Node;
import io.tidu.pack.yaml.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a header row: {@code id}, {@code name}, facts, {@code revenue.2023}, {@code expertPoints.management}. */
final class CsvColumns {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    /** What some spreadsheet programs and input methods write in place of the comma. */
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t；，、]");

    private static final Set<String> IDENTITY = Set.of("id", "name");

    private final Vocabulary vocabulary;
    private final Problems problems;

    /**
     * One column.
     *
     * @param header as written
     * @param fact the part in front of the point
     * @param part the year or field behind it, or null
     * @param list whether its cells hold JSON lists
     */
    record Column(String header, String fact, @Nullable String part, boolean list) {}

    CsvColumns(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The columns in order; with an error added, none of the rows can be trusted. */
    List<Column> read(Rows.Row header) {
        List<Column> columns = new ArrayList<>();
        if (header.cells().size() == 1
                && OTHER_SEPARATOR.matcher(header.cells().get(0).text()).find()) {
            problems.add(header.cells().get(0).problem("csv.not-commas"));
            return columns;
        }
        Set<String> seen = new HashSet<>();
        for (Node cell : header.cells()) {
            Column column = column(cell);
            if (column != null && !seen.add(column.header())) {
                problems.add(cell.problem("csv.column-twice", column.header()));
            } else if (column != null) {
                columns.add(column);
            }
        }
        if (!seen.contains("id")) {
            problems.error("csv.no-id-column", header.place());
        }
        return columns;
    }

    private @Nullable Column column(Node cell) {
        String header = cell.text();
        int point = header.indexOf('.');
        String name = point < 0 ? header : header.substring(0, point);
        String part = point < 0 ? null : header.substring(point + 1);
        if (cell.isNull()) {
            problems.add(cell.problem("csv.column-without-name"));
            return null;
        }
        if (IDENTITY.contains(header)) {
            return new Column(header, header, null, false);
        }
        FactDefinition fact = vocabulary.facts().get(name);
        if (fact == null) {
            unknown(cell, name);
            return null;
        }
        return fits(cell, fact, part) ? new Column(header, name, part, fact.type() == FactType.LIST) : null;
    }

    private void unknown(Node cell, String name) {
        Set<String> names = new TreeSet<>(vocabulary.facts().keySet());
        names.addAll(IDENTITY);
        problems.add(Nearest.to(name, names)
                .map(nearest -> cell.problem("csv.unknown-column", Wording.shown(cell.text()), nearest))
                .orElseGet(() -> cell.problem("csv.undeclared-column", Wording.shown(cell.text()))));
    }

    private boolean fits(Node cell, FactDefinition fact, @Nullable String part) {
        String header = Wording.shown(cell.text());
        if (fact.yearly()) {
            if (part != null && YEAR.matcher(part).matches()) {
                return true;
            }
            problems.add(cell.problem("csv.column-needs-year", header, fact.name()));
        } else if (fact.type() == FactType.RECORD) {
            if (part != null && fact.fields().containsKey(part)) {
                return true;
            }
            String fields =
                    Nearest.orAll(part == null ? "" : part, fact.fields().keySet());
            problems.add(cell.problem("csv.column-needs-field", header, fact.name(), fields));
        } else if (part != null) {
            problems.add(cell.problem("csv.column-has-part", header, fact.name()));
        } else {
            return true;
        }
        return false;
    }
}
