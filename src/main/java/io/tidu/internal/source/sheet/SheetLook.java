package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a sheet once before any of its rows is handed on: part of what concerns a row stands behind the last
 * one, and a file that is damaged anywhere is not to be read in part. Not thread-safe.
 */
final class SheetLook {
    /** No program makes more. */
    private static final int MOST_MERGED = 500_000;

    private final Place sheet;
    private final CellReader cells;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Grid.Merged> areas = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private int rightmost;
    private int lowest;
    private int hidden;
    private int firstHidden;

    SheetLook(Place sheet, CellReader cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    /**
     * Looks through a sheet.
     *
     * @throws IOException if its XML is none
     * @throws IllegalArgumentException if a row or cell is not where, or what, it says
     */
    void through(SheetXml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart("col") && xml.flag("hidden")) {
                int from = Math.max(1, xml.number("min", 1));
                int to = Math.min(RawRows.MOST_COLUMNS, xml.number("max", from));
                hiddenColumns.set(from, Math.max(from, to + 1));
            } else if (xml.isStart("sheetData")) {
                rows(new RawRows(xml));
            } else if (xml.isStart("mergeCell")) {
                add(xml.attribute("ref"));
            }
        }
        if (hidden > 0) {
            problems.add(Problem.warning("sheet.hidden-rows", at(firstHidden, 0), String.valueOf(hidden)));
        }
        hiddenColumns.stream()
                .filter(column -> column <= rightmost)
                .forEach(column -> problems.add(Problem.warning("sheet.hidden-column", at(1, column))));
    }

    private void rows(RawRows rows) throws IOException {
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            cells.check(row);
            if (cells.isBlank(row)) {
                continue;
            }
            rightmost = Math.max(rightmost, row.rightmost());
            lowest = row.number();
            if (row.hidden()) {
                firstHidden = hidden++ == 0 ? row.number() : firstHidden;
            }
        }
        if (rows.isTwice()) {
            problems.add(Problem.error("sheet.twice", sheet));
        }
    }

    private void add(@Nullable String text) {
        if (text == null || areas.size() == MOST_MERGED) {
            throw new IllegalArgumentException("merged");
        }
        CellRangeAddress area = CellRangeAddress.valueOf(text);
        if (area.getNumberOfCells() > 1) {
            areas.add(new Grid.Merged(
                    area.getFirstRow() + 1,
                    area.getFirstColumn() + 1,
                    area.getLastRow() + 1,
                    area.getLastColumn() + 1));
        }
    }

    /** What is told of the sheet as a whole, and of its hidden rows and columns. */
    List<Problem> problems() {
        return problems;
    }

    /** The merged areas in which, or above or left of which, something is written. */
    List<Grid.Merged> merged() {
        return areas.stream()
                .filter(area -> area.column() <= rightmost && area.row() <= lowest)
                .toList();
    }

    private Place at(int row, int column) {
        return new Place(sheet.file(), sheet.sheet(), row, column);
    }
}
