package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Chart;
import java.math.BigDecimal;
import java.util.List;

/** Bars against a line. */
final class BarSketch {
    private static final int BAR = 140;
    private static final int OVER = 30;
    /** A narrower piece has no room for its number. */
    private static final int NUMBERED = 700;

    private BarSketch() {}

    /** First what is certain of every part, then what is open of each: how far it is from the line can then be seen. */
    static void draw(Chart.StackedBar bar, ChartWords words, Sketch sketch) {
        BigDecimal whole = whole(bar);
        boolean lined = bar.line() != null;
        int line = bar.line() == null ? 0 : Sketch.share(bar.line().value(), whole);
        if (lined) {
            sketch.down(Sketch.LINE).below("c-name", line, sketch.height() - 50, words.line(bar));
        }
        int top = sketch.height() + OVER;
        sketch.bar("c-track", 0, Sketch.ALL, top, BAR);
        BigDecimal at = BigDecimal.ZERO;
        List<Chart.Part> parts = bar.parts();
        for (int i = 0; i < parts.size(); i++) {
            at = piece(sketch, i, at, parts.get(i).sure().value(), whole, top, false);
        }
        for (int i = 0; i < parts.size(); i++) {
            at = piece(sketch, i, at, parts.get(i).open().value(), whole, top, true);
        }
        if (lined) {
            sketch.line("c-line", line, top - OVER, top + BAR + OVER);
        }
        sketch.down(BAR + 2 * OVER);
        sketch.down(110).text("c-quiet", 0, "start", sketch.height() - 20, "0");
        sketch.text(
                "c-quiet", Sketch.ALL, "end", sketch.height() - 20, bar.whole().text());
        for (int i = 0; i < parts.size(); i++) {
            sketch.named(number(i, parts.size()) + parts.get(i).name(), words.of(parts.get(i)));
        }
    }

    /** A bar ends where its parts end, should they come to more than the whole. */
    private static BigDecimal whole(Chart.StackedBar bar) {
        BigDecimal sum = bar.parts().stream()
                .map(p -> p.sure().value().add(p.open().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = bar.whole().value().max(sum);
        return bar.line() == null ? most : most.max(bar.line().value());
    }

    private static BigDecimal piece(
            Sketch sketch, int index, BigDecimal from, BigDecimal value, BigDecimal whole, int top, boolean open) {
        BigDecimal to = from.add(value);
        int x = Sketch.share(from, whole);
        int width = Sketch.share(to, whole) - x;
        if (width > 0 && open) {
            sketch.open(x, width, top, BAR);
        } else if (width > 0) {
            sketch.bar(index % 2 == 0 ? "c-part" : "c-part c-odd", x, width, top, BAR);
        }
        if (width >= NUMBERED) {
            String style = open ? "c-over" : "c-in";
            sketch.text(style, x + width / 2, "middle", top + 105, String.valueOf(index + 1));
        }
        return to;
    }

    /** By which a part is found in the bar; one alone needs none. */
    private static String number(int index, int parts) {
        return parts == 1 ? "" : index + 1 + " ";
    }

    /** A value against its line, on a scale of its own. */
    static void draw(Chart.Bullet bullet, ChartWords words, Sketch sketch) {
        BigDecimal low = bullet.low().value();
        BigDecimal high = bullet.high().value();
        BigDecimal line = bullet.line().value();
        BigDecimal least = low.min(high).min(line).min(BigDecimal.ZERO);
        BigDecimal most = low.max(high).max(line).max(BigDecimal.ZERO);
        // A fifth more than the greatest, so that a line is never at the edge.
        BigDecimal whole = most.subtract(least).multiply(new BigDecimal("1.2"));
        int zero = Sketch.share(least.negate(), whole);
        int first = Sketch.share(low.subtract(least), whole);
        int last = Sketch.share(high.subtract(least), whole);
        int mark = Sketch.share(line.subtract(least), whole);
        sketch.named(bullet.name(), words.value(bullet));
        int top = sketch.height() + OVER;
        sketch.bar("c-track", 0, Sketch.ALL, top, 90);
        sketch.bar("c-part", Math.min(zero, first), Math.abs(first - zero), top, 90);
        if (last > first) {
            sketch.open(first, last - first, top, 90);
        }
        sketch.line("c-line", mark, top - OVER, top + 90 + OVER);
        sketch.down(90 + 2 * OVER + 120);
        sketch.below("c-note", mark, sketch.height() - 25, words.line(bullet));
        if (!bullet.gap().isEmpty()) {
            gap("→ " + bullet.gap(), Sketch.COLUMNS * mark / Sketch.ALL - Columns.of(words.line(bullet)), sketch);
        }
        sketch.down(60);
    }

    /** What is missing, beside what is needed if there is room left of that. */
    private static void gap(String gap, int room, Sketch sketch) {
        if (Columns.of(gap) < room) {
            sketch.text("c-gap", 0, "start", sketch.height() - 25, gap);
        } else {
            sketch.lines("c-gap", gap);
        }
    }
}
