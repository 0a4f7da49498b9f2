package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import java.util.List;
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
            List<Column> edges = input.columns();
            if (edges.size() == 2) {
                band(header, edges.get(0), edges.get(1), cells);
            }
        }
        Exact min = number(cells.get(Table.POINTS_MIN));
        Exact max = number(cells.get(Table.POINTS_MAX));
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.at(line, "table.points-order", min.toString(), max.toString());
        }
    }

    private void band(Header header, Column left, Column right, Map<String, Table.Cell> cells) {
        boolean leftIsLower = left.match() == ColumnMatch.FROM || left.match() == ColumnMatch.OVER;
        Column lower = leftIsLower ? left : right;
        Column upper = leftIsLower ? right : left;
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
