package io.tidu.benchmark.peer;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision table, as DMN and OpenL Tablets both have them.
 *
 * @param name its name
 * @param inputs the inputs its first columns are about
 * @param outputs the names of its other columns
 * @param rows cells, of the inputs first; {@code -} for any value
 */
record Table(String name, List<Input> inputs, List<String> outputs, List<List<String>> rows) {
    /** Of the tables that tell findings. */
    static final List<String> FINDING = List.of("target", "criterion", "clause", "met", "line");

    /** A named value. */
    record Input(String name, Type type) {}

    /** What values there are. */
    enum Type {
        NUMBER,
        TEXT,
        FLAG
    }

    /** From lines with cells between bars. */
    static Table of(String name, List<Input> inputs, List<String> outputs, String lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.strip().split("\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\\|")) {
                cells.add(cell.strip());
            }
            if (cells.size() != inputs.size() + outputs.size()) {
                throw new IllegalArgumentException(name + ": " + line);
            }
            rows.add(List.copyOf(cells));
        }
        return new Table(name, inputs, outputs, rows);
    }

    /** Whether every row that fits is told, and not one. */
    boolean collects() {
        return outputs.equals(FINDING) || outputs.equals(List.of("tier"));
    }
}
