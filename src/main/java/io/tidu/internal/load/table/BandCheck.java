package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the two edges of a band, and the two ends of a range of points, against each other. */
final class BandCheck {
    private final TableProblems problems;
    private final TableLine line;

    BandCheck(TableProblems problems, TableLine line) {
        this.problems = problems;
        this.line = line;
    }

    void check(Header header, Map<String, Table.Cell> cells) {
        for (Header.Input input : header.inputs()) {
            Column lower = edge(header, input, true, cells);
            Column upper = edge(header, input, false, cells);
            if (lower != null && upper != null) {
                band(header, lower, upper, cells);
            }
        }
        Exact min = number(cells.get(Table.POINTS_MIN));
        Exact max = number(cells.get(Table.POINTS_MAX));
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.at(line, "table.points-order", min.toString(), max.toString());
        }
    }

    /** The lower or upper edge of a row; a table may have both words for it, a row only one number. */
    private @Nullable Column edge(Header header, Header.Input input, boolean lower, Map<String, Table.Cell> cells) {
        Column found = null;
        for (Column column : input.columns()) {
            ColumnMatch match = column.match();
            boolean isEdge = match != null && (lower ? match.isLowerEdge() : match.isUpperEdge());
            if (isEdge && cells.containsKey(column.name())) {
                if (found != null) {
                    String id = lower ? "table.two-lower-edges" : "table.two-upper-edges";
                    TableLine.Cell cell = line.cells().get(header.columns().indexOf(column));
                    problems.at(line, cell.column(), id, found.header(), column.header(), column.base());
                }
                found = column;
            }
        }
        return found;
    }

    private void band(Header header, Column lower, Column upper, Map<String, Table.Cell> cells) {
        Exact from = number(cells.get(lower.name()));
        Exact to = number(cells.get(upper.name()));
        if (from == null || to == null) {
            return;
        }
        boolean oneValue = lower.match() == ColumnMatch.FROM && upper.match() == ColumnMatch.UP_TO;
        int order = from.compareTo(to);
        if (order > 0 || (order == 0 && !oneValue)) {
            TableLine.Cell lowerCell = line.cells().get(header.columns().indexOf(lower));
            TableLine.Cell upperCell = line.cells().get(header.columns().indexOf(upper));
            problems.at(
                    line,
                    lowerCell.column(),
                    "table.empty-band",
                    lower.header(),
                    lowerCell.text(),
                    upper.header(),
                    upperCell.text());
        }
    }

    private static @Nullable Exact number(Table.@Nullable Cell cell) {
        return cell instanceof Table.Cell.Number number ? number.value() : null;
    }
}
