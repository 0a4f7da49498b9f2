package io.tidu.internal.document.write;

import io.tidu.internal.document.Chart;
import java.util.ArrayList;
import java.util.List;

/** How many went from where to where, as a grid; who stayed stands on its diagonal. */
final class MatrixSketch {
    private static final int CELL = 200;
    private static final int GAP = 60;
    /** No more than half is left for names of rows. */
    private static final int MOST_NAME = Sketch.COLUMNS / 2;

    private final Chart.Matrix matrix;
    private final Sketch sketch;
    /** Columns whose names have no room are numbered. */
    private final boolean numbered;

    private final boolean square;
    private final int nameColumns;
    private final int names;
    private final int width;

    private MatrixSketch(Chart.Matrix matrix, Sketch sketch) {
        this.matrix = matrix;
        this.sketch = sketch;
        this.square = matrix.from().equals(matrix.to());
        int longest = matrix.from().stream().mapToInt(Sketch::longest).max().orElse(0);
        this.nameColumns = Math.min(MOST_NAME, longest + 2);
        this.names = Sketch.ALL * (nameColumns + 1) / Sketch.COLUMNS;
        this.width = (Sketch.ALL - names) / Math.max(1, matrix.to().size());
        this.numbered = matrix.to().stream().anyMatch(t -> Sketch.longest(t) > columns());
    }

    static void draw(Chart.Matrix matrix, Sketch sketch) {
        new MatrixSketch(matrix, sketch).draw();
    }

    private int columns() {
        return Math.max(1, Sketch.COLUMNS * (width - GAP) / Sketch.ALL);
    }

    private void draw() {
        headings();
        for (int row = 0; row < matrix.from().size(); row++) {
            row(row);
        }
        if (numbered && !square) {
            for (int column = 0; column < matrix.to().size(); column++) {
                sketch.lines("c-note", column + 1 + " " + matrix.to().get(column));
            }
        }
    }

    private void headings() {
        List<List<String>> headings = new ArrayList<>();
        for (int i = 0; i < matrix.to().size(); i++) {
            headings.add(
                    numbered
                            ? List.of(String.valueOf(i + 1))
                            : Wrap.lines(matrix.to().get(i), columns()));
        }
        int most = headings.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < headings.size(); column++) {
            int baseline = Sketch.LINE * (most - headings.get(column).size() + 1) - 45;
            for (String line : headings.get(column)) {
                sketch.text("c-name", middle(column), "middle", baseline, line);
                baseline += Sketch.LINE;
            }
        }
        sketch.down(most * Sketch.LINE);
    }

    private int middle(int column) {
        return names + column * width + (width - GAP) / 2;
    }

    private void row(int row) {
        String lead = numbered && square ? row + 1 + " " : "";
        List<String> name = Wrap.lines(lead + matrix.from().get(row), nameColumns);
        int high = Math.max(CELL, name.size() * Sketch.LINE + 40);
        int top = sketch.height();
        for (int i = 0; i < name.size(); i++) {
            sketch.text("c-name", 0, "start", top + 135 + i * Sketch.LINE, name.get(i));
        }
        for (int column = 0; column < matrix.to().size(); column++) {
            int count = matrix.counts().get(row).get(column);
            String style = !square || column == row ? "c-stay" : column > row ? "c-up" : "c-down";
            String sign = style.equals("c-up") ? "▲ " : style.equals("c-down") ? "▼ " : "";
            String cell = count == 0 ? "c-cell" : "c-cell " + style;
            sketch.bar(cell, names + column * width, width - GAP, top + 10, high - 20);
            String text = count == 0 ? "0" : sign + count;
            sketch.text(count == 0 ? "c-quiet" : "c-figure", middle(column), "middle", top + high / 2 + 35, text);
        }
        sketch.down(high);
    }
}
