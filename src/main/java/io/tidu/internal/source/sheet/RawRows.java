package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as its file holds them, one after the other; a cell is where the file says, or the file is
 * refused. Not thread-safe.
 */
final class RawRows {
    /** Rows and columns that the format has. */
    static final int MOST_ROWS = 1 << 20;

    static final int MOST_COLUMNS = 1 << 14;
    /** Characters of all cells of a row together; what is more is kept of none of them. */
    private static final int MOST_IN_ROW = 4 << 20;
    /** Areas with one formula at a time; a sheet has a few. */
    private static final int MOST_AREAS = 1_000;

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final SheetXml xml;
    private final List<CellRangeAddress> formulas = new ArrayList<>();
    private int last;
    private boolean twice;
    private boolean ended;
    private int charactersLeft;

    /** The rows of a sheet of which no row was read yet. */
    RawRows(SheetXml xml) {
        this.xml = xml;
    }

    /** Whether a row came twice so far. */
    boolean isTwice() {
        return twice;
    }

    /**
     * The next row, or null behind the last.
     *
     * @throws IOException if the XML is none
     * @throws IllegalArgumentException if a row or cell is not where it says
     */
    @Nullable
    RawRow next() throws IOException {
        while (!ended && xml.next()) {
            if (xml.isStart("row")) {
                return row();
            }
            ended = xml.isEnd("sheetData");
        }
        ended = true;
        return null;
    }

    private RawRow row() throws IOException {
        int number = xml.number("r", last + 1);
        if (number < 1 || number > MOST_ROWS || number < last) {
            throw new IllegalArgumentException("row");
        }
        twice |= number == last;
        last = number;
        boolean hidden = xml.flag("hidden");
        formulas.removeIf(area -> area.getLastRow() + 1 < number);
        charactersLeft = MOST_IN_ROW;
        Map<Integer, RawRow.Cell> cells = new TreeMap<>();
        boolean cellTwice = false;
        int rightmost = 0;
        int column = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = column(number, column + 1);
                RawRow.Cell cell = cell(number, column);
                rightmost = Math.max(rightmost, column);
                cellTwice |= cells.put(column, cell) != null;
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return new RawRow(number, hidden, cellTwice, rightmost, List.copyOf(cells.values()));
    }

    private int column(int row, int next) {
        String place = xml.attribute("r");
        int column = next;
        if (place != null) {
            Matcher parts = PLACE.matcher(place);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
                throw new IllegalArgumentException("cell");
            }
            column = CellReference.convertColStringToIndex(parts.group(1)) + 1;
        }
        if (column > MOST_COLUMNS) {
            throw new IllegalArgumentException("cell");
        }
        return column;
    }

    private RawRow.Cell cell(int row, int column) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        String formula = null;
        String text = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = taken(xml.text(CellReader.MOST_HELD));
            } else if (xml.isStart("f")) {
                String area = "array".equals(xml.attribute("t")) ? xml.attribute("ref") : null;
                if (area != null && formulas.size() < MOST_AREAS) {
                    formulas.add(CellRangeAddress.valueOf(area));
                } else if (area != null) {
                    throw new IllegalArgumentException("formulas");
                }
                formula = taken(xml.text(CellReader.MOST_HELD));
            } else if (xml.isStart("is")) {
                text = taken(xml.pieces(CellReader.MOST_HELD));
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        if (formula == null && formulas.stream().anyMatch(area -> area.isInRange(row - 1, column - 1))) {
            formula = "";
        }
        return new RawRow.Cell(column, type == null ? "n" : type, style, value, formula, text);
    }

    /** What a row may not hold together is so long that its cell is refused. */
    private String taken(String text) {
        charactersLeft -= text.length();
        return charactersLeft >= 0 || text.isEmpty() ? text : CellReader.FAR_TOO_LONG;
    }
}
