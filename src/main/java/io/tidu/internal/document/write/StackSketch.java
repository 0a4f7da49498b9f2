package io.tidu.internal.document.write;

import io.tidu.internal.document.Chart;
import java.math.BigDecimal;
import java.util.List;

/** Funnels, and bars made of parts that are told apart by fill and by words. */
final class StackSketch {
    private static final int BAR = 90;
    /** A step that somebody stands in is never seen as none. */
    private static final int LEAST = 60;

    private StackSketch() {}

    /** Bars around the middle. */
    static void draw(Chart.Funnel funnel, Sketch sketch) {
        BigDecimal most = funnel.steps().stream().map(s -> s.after().value()).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (Chart.Amount step : funnel.steps()) {
            sketch.named(step.name(), step.after().text());
            int width = width(step.after().value(), most);
            sketch.bar("c-part", (Sketch.ALL - width) / 2, width, sketch.height(), BAR);
            sketch.down(BAR + 50);
        }
    }

    /** Bars on one scale, with what each kind is called above them, and of a single bar how much it is. */
    static void draw(Chart.Stacks stacks, Sketch sketch) {
        for (int kind = 0; kind < stacks.kinds().size(); kind++) {
            int top = sketch.height();
            part(sketch, kind, 0, 400, top + 30);
            sketch.text("c-note", 500, "start", top + 115, stacks.kinds().get(kind));
            if (stacks.rows().size() == 1) {
                Chart.Figure figure = stacks.rows().get(0).parts().get(kind);
                sketch.text("c-figure", Sketch.ALL, "end", top + 115, figure.text());
            }
            sketch.down(Sketch.LINE);
        }
        BigDecimal most = stacks.rows().stream().map(r -> r.whole().value()).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (Chart.Stack row : stacks.rows()) {
            sketch.down(30).named(row.name(), row.whole().text());
            sketch.bar("c-track", 0, Sketch.ALL, sketch.height(), BAR);
            BigDecimal before = BigDecimal.ZERO;
            List<Chart.Figure> parts = row.parts();
            for (int kind = 0; kind < parts.size(); kind++) {
                BigDecimal after = before.add(parts.get(kind).value());
                int from = Sketch.share(before, most);
                part(sketch, kind, from, Sketch.share(after, most) - from, sketch.height());
                before = after;
            }
            sketch.down(BAR + 30);
        }
    }

    /** Full, hatched, pale within a line, and empty within a dashed one: so they differ in grey as well. */
    private static void part(Sketch sketch, int kind, int from, int width, int top) {
        if (width <= 0) {
            return;
        }
        switch (kind) {
            case 0 -> sketch.bar("c-part", from, width, top, BAR);
            case 1 -> sketch.pattern(from, width, top, BAR);
            case 2 -> sketch.bar("c-pale", from, width, top, BAR);
            default -> sketch.bar("c-gone", from, width, top, BAR);
        }
    }

    private static int width(BigDecimal value, BigDecimal most) {
        return value.signum() <= 0 ? 0 : Math.max(LEAST, Sketch.share(value, most));
    }
}
