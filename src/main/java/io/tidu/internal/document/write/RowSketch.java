package io.tidu.internal.document.write;

import io.tidu.internal.document.Chart;
import java.math.BigDecimal;
import java.util.List;

/** Bars below each other on one scale. */
final class RowSketch {
    private static final int BAR = 90;

    private RowSketch() {}

    /** What is left of the amount after each step; what a step took away is left empty within a dashed line. */
    static void draw(Chart.Waterfall waterfall, Sketch sketch) {
        BigDecimal most = most(waterfall.steps());
        BigDecimal before = null;
        List<Chart.Amount> steps = waterfall.steps();
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal after = steps.get(i).after().value();
            sketch.named(steps.get(i).name(), steps.get(i).after().text());
            int width = Sketch.share(after, most);
            int was = before == null ? width : Sketch.share(before, most);
            int top = sketch.height();
            sketch.bar(i == steps.size() - 1 ? "c-part c-last" : "c-part", 0, Math.min(width, was), top, BAR);
            if (width < was) {
                sketch.bar("c-gone", width, was - width, top, BAR);
            } else if (width > was) {
                sketch.bar("c-part c-odd", was, width - was, top, BAR);
            }
            before = after;
            sketch.down(BAR + 50);
        }
    }

    /** Who has less at the left of a line, who has more at its right. */
    static void draw(Chart.Diverging diverging, Sketch sketch) {
        BigDecimal less = BigDecimal.ZERO;
        BigDecimal more = BigDecimal.ZERO;
        for (Chart.Amount difference : diverging.differences()) {
            less = less.max(difference.after().value().negate());
            more = more.max(difference.after().value());
        }
        BigDecimal whole = less.add(more);
        int zero = Sketch.share(less, whole);
        for (Chart.Amount difference : diverging.differences()) {
            BigDecimal value = difference.after().value();
            String sign = value.signum() < 0 ? "▼ " : value.signum() > 0 ? "▲ " : "";
            sketch.named(difference.name(), sign + difference.after().text());
            int width = Sketch.share(value.abs(), whole);
            int top = sketch.height();
            sketch.bar("c-track", 0, Sketch.ALL, top, BAR);
            if (value.signum() < 0) {
                sketch.bar("c-less", zero - width, width, top, BAR);
            } else {
                sketch.bar("c-more", zero, width, top, BAR);
            }
            sketch.line("c-line", zero, top - 20, top + BAR + 20);
            sketch.down(BAR + 50);
        }
    }

    /** Numbers of things on one scale, with what is open behind what is certain. */
    static void draw(Chart.Counts counts, ChartWords words, Sketch sketch) {
        BigDecimal most = counts.parts().stream()
                .map(p -> p.sure().value().add(p.open().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        for (Chart.Part part : counts.parts()) {
            sketch.named(part.name(), words.of(part));
            int sure = Sketch.share(part.sure().value(), most);
            int open = Sketch.share(part.sure().value().add(part.open().value()), most) - sure;
            int top = sketch.height();
            sketch.bar("c-track", 0, Sketch.ALL, top, BAR);
            sketch.bar("c-part", 0, sure, top, BAR);
            if (open > 0) {
                sketch.open(sure, open, top, BAR);
            }
            sketch.down(BAR + 50);
        }
    }

    private static BigDecimal most(List<Chart.Amount> amounts) {
        return amounts.stream().map(a -> a.after().value()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
