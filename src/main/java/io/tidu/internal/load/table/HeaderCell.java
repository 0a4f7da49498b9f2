package io.tidu.internal.load.table;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell of the header: {@code name[.match] [(unit)]}. */
final class HeaderCell {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** Name, match and unit never need more. */
    private static final int MOST_CHARACTERS = 200;

    private final TableProblems problems;
    private final TableLine line;

    HeaderCell(TableProblems problems, TableLine line) {
        this.problems = problems;
        this.line = line;
    }

    /** The column it declares, or null with a problem added. */
    @Nullable
    Column read(TableLine.Cell cell) {
        String written = cell.text();
        if (written.isEmpty()) {
            return refuse(cell, "table.blank-header");
        }
        if (written.length() > MOST_CHARACTERS) {
            return refuse(cell, "table.header-name", written);
        }
        if (HalfWidth.isNeeded(written)) {
            String suggested = HalfWidth.of(written).replaceFirst("\\s*\\(", " (");
            return refuse(cell, "table.full-width-header", written, suggested);
        }
        int bracket = written.indexOf('(');
        if (bracket >= 0 && !written.endsWith(")")) {
            return refuse(cell, "table.header-name", written);
        }
        String name = bracket < 0 ? written : written.substring(0, bracket).strip();
        if (Column.RESERVED.contains(name) && bracket >= 0) {
            return refuse(cell, "table.reserved-column", written, name);
        }
        ColumnUnit unit = ColumnUnit.TEXT;
        if (bracket >= 0) {
            String brackets =
                    written.substring(bracket + 1, written.length() - 1).strip();
            Optional<ColumnUnit> known = ColumnUnit.inHeader(brackets);
            if (known.isEmpty()) {
                return refuse(cell, "table.unknown-unit", written, brackets, unitMeant(brackets));
            }
            unit = known.get();
        }
        return named(cell, name, unit);
    }

    private @Nullable Column named(TableLine.Cell cell, String name, ColumnUnit unit) {
        int dot = name.indexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        if (!NAME.matcher(base).matches()) {
            return refuse(cell, "table.header-name", cell.text());
        }
        if (dot < 0) {
            return new Column(cell, name, base, null, unit);
        }
        if (Column.RESERVED.contains(base)) {
            return refuse(cell, "table.reserved-column", cell.text(), base);
        }
        if (name.equals(Table.POINTS_MIN) || name.equals(Table.POINTS_MAX)) {
            return unit == ColumnUnit.TEXT || unit == ColumnUnit.POINTS
                    ? new Column(cell, name, name, null, ColumnUnit.POINTS)
                    : refuse(cell, "table.points-unit", cell.text(), name);
        }
        String word = name.substring(dot + 1);
        Optional<ColumnMatch> match = ColumnMatch.of(word);
        if (match.isEmpty()) {
            return refuse(cell, "table.unknown-match", cell.text(), word, Nearest.orAll(word, ColumnMatch.words()));
        }
        return input(new Column(cell, name, base, match.get(), unit));
    }

    private @Nullable Column input(Column column) {
        boolean possible = column.match() == ColumnMatch.IS
                ? column.unit() != ColumnUnit.DATE && column.unit() != ColumnUnit.NUMBER
                : column.unit().isNumeric();
        return possible ? column : refuse(column.cell(), "table.input-unit", column.header());
    }

    private static String unitMeant(String brackets) {
        List<String> words = ColumnUnit.headerWords();
        // The words are so short that half the alphabet is near each: only a slip in a long one is a hint.
        return ColumnUnit.meant(brackets)
                .or(() -> brackets.length() < 3 ? Optional.empty() : Nearest.to(brackets, words))
                .orElseGet(() -> String.join(", ", words));
    }

    private @Nullable Column refuse(TableLine.Cell cell, String id, String... arguments) {
        problems.at(line, cell.column(), id, arguments);
        return null;
    }
}
