package io.tidu.internal.load.table;

/**
 * A cell that is being read; its problems say its header and what is written in it.
 *
 * @param problems where problems go
 * @param line the row
 * @param cell the cell
 * @param header the column's header as written
 */
record Spot(TableProblems problems, TableLine line, TableLine.Cell cell, String header) {

    String text() {
        return cell.text();
    }

    /** Adds a problem whose first arguments are the header and the text of the cell. */
    void error(String id, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = header;
        arguments[1] = cell.text();
        System.arraycopy(more, 0, arguments, 2, more.length);
        problems.at(line, cell.column(), id, arguments);
    }
}
