package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;

/** How many went from where to where: those who moved, each way in a line, since a grid has no room for names. */
final class TextMatrix {
    private TextMatrix() {}

    static List<Text> of(Chart.Matrix matrix, int width) {
        List<String> ways = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int row = 0; row < matrix.from().size(); row++) {
            for (int column = 0; column < matrix.to().size(); column++) {
                int count = matrix.counts().get(row).get(column);
                if (count != 0) {
                    ways.add(matrix.from().get(row) + " → " + matrix.to().get(column));
                    counts.add(String.valueOf(count));
                }
            }
        }
        int room = Math.min(width / 2, ways.stream().mapToInt(Columns::of).max().orElse(0));
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            String gap = " ".repeat(Math.max(2, room - Columns.of(ways.get(i)) + 2));
            lines.add(Text.of(ways.get(i) + gap).and(Text.of(counts.get(i), Text.Style.STRONG)));
        }
        return lines;
    }
}
