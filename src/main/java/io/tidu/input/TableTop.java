package io.tidu.input;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, and the rows above it that are for people: a title, who fills it in, for which year.
 *
 * @param above what stands above the header
 * @param header the header, or the row that would be it if it named the ids; null if there is no row at all
 */
record TableTop(List<Rows.Row> above, Rows.@Nullable Row header) {
    /** Rows among which a header is looked for: a title, two lines about it, a blank one, and itself. */
    private static final int MOST_ROWS = 6;
    /** A unit of money that is no part of an amount, such as 2000万元以上企业. */
    private static final Pattern LARGE_UNIT = Pattern.compile(
            "(?i)(?<![0-9.])(百万元?|千元|万元|亿元|[百千]?万(?=[)）】]|$)|ten thousand|10,000 yuan|million|thousand)");

    TableTop {
        above = List.copyOf(above);
    }

    static TableTop read(Rows rows, CsvColumns columns) throws IOException {
        List<Rows.Row> read = new ArrayList<>();
        while (read.size() < MOST_ROWS) {
            Rows.Row row = rows.next();
            if (row == null) {
                break;
            }
            if (row.flaw() != null || columns.isHeader(row)) {
                return new TableTop(read, row);
            }
            read.add(row);
        }
        // None of them will do; the first that looks like a header is the one to tell about.
        Rows.Row first =
                read.stream().filter(columns::isLikeHeader).findFirst().orElse(read.isEmpty() ? null : read.get(0));
        return new TableTop(List.of(), first);
    }

    /** A unit that stands above the columns would be lost: it has to stand in their headers. */
    void checkUnits(List<CsvColumns.Column> columns, Problems problems) {
        List<String> bare = columns.stream()
                .filter(column -> column.isMoney() && column.unit() == null)
                .map(CsvColumns.Column::header)
                .toList();
        for (Rows.Row row : bare.isEmpty() ? List.<Rows.Row>of() : above) {
            for (SourceNode cell : row.cells()) {
                Matcher unit = LARGE_UNIT.matcher(cell.text());
                if (unit.find()) {
                    problems.add(cell.problem(
                            "csv.unit-above-header", ShownText.shown(cell.text()), unit.group(1), bare.get(0)));
                }
            }
        }
    }
}
