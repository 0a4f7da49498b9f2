package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
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
    static final int MOST_IN_ROW = 4 << 20;
    /** Areas with one formula at a time; a sheet has a few. */
    private static final int MOST_AREAS = 1_000;

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

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
        List<RawRow.Cell> cells = new ArrayList<>();
        boolean inOrder = true;
        int rightmost = 0;
        int column = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = column(number, column + 1);
                inOrder &= column > rightmost;
                rightmost = Math.max(rightmost, column);
                cells.add(cell(number, column));
                if (cells.size() > MOST_COLUMNS) {
                    throw new IllegalArgumentException("cells");
                }
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return inOrder
                ? new RawRow(number, hidden, false, rightmost, cells)
                : sorted(new RawRow(number, hidden, false, rightmost, cells));
    }

    /** Few programs write cells in another order. */
    private static RawRow sorted(RawRow row) {
        Map<Integer, RawRow.Cell> byColumn = new TreeMap<>();
        row.cells().forEach(cell -> byColumn.put(cell.column(), cell));
        boolean cellTwice = byColumn.size() < row.cells().size();
        return new RawRow(row.number(), row.hidden(), cellTwice, row.rightmost(), List.copyOf(byColumn.values()));
    }

    private int column(int row, int next) {
        String place = xml.attribute("r");
        int column = place == null ? next : column(place, row);
        if (column < 1 || column > MOST_COLUMNS) {
            throw new IllegalArgumentException("cell");
        }
        return column;
    }

    /** The column of a place such as {@code AB7}; 0 if it is no place in this row. Most of the time goes by in here. */
    private static int column(String place, int row) {
        int column = 0;
        int at = 0;
        while (at < place.length() && at < MOST_LETTERS && place.charAt(at) >= 'A' && place.charAt(at) <= 'Z') {
            column = column * LETTERS + place.charAt(at) - 'A' + 1;
            at++;
        }
        int number = 0;
        int digits = at;
        while (at < place.length() && place.charAt(at) >= '0' && place.charAt(at) <= '9' && number <= MOST_ROWS) {
            number = number * 10 + place.charAt(at) - '0';
            at++;
        }
        boolean plain = digits < place.length() && place.charAt(digits) != '0' && at == place.length();
        return plain && number == row ? column : 0;
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
        if (formula == null
                && !formulas.isEmpty()
                && formulas.stream().anyMatch(area -> area.isInRange(row - 1, column - 1))) {
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
