package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.html.Markup;

/**
 * Draws pictures into a page: shapes with classes, so that the page's style decides on colours in light, in dark and on
 * paper. What is open is hatched, and every figure stands beside its shape; whoever sees no picture is read its title,
 * its description and all its figures. Not thread-safe.
 */
final class SvgCharts {
    private final Markup page;
    private final Messages messages;
    private final String prefix;
    private int drawn;

    /**
     * Draws into a page.
     *
     * @param prefix of the ids of its pictures, so that parts written apart share none
     */
    SvgCharts(Markup page, Messages messages, String prefix) {
        this.page = page;
        this.prefix = prefix;
        this.messages = messages;
    }

    /** Draws it; gives the id that its parts' ids begin with. */
    String draw(Chart chart) {
        String id = prefix + "chart-" + ++drawn;
        Sketch sketch = new Sketch(id + "-open");
        sketch(chart, sketch);
        if (sketch.isHatched()) {
            legend(sketch);
        }
        page.open("figure", "class", chart instanceof Chart.Stepper ? "chart steps" : "chart");
        page.element("figcaption", chart.title());
        page.open(
                "svg",
                "role",
                "img",
                "focusable",
                "false",
                "aria-labelledby",
                id + "-title " + id + "-figures",
                "width",
                "100%",
                "height",
                Sketch.em(sketch.height() + 20));
        page.element("title", chart.title(), "id", id + "-title");
        page.element("desc", new ChartWords(messages).told(chart), "id", id + "-figures");
        sketch.write(page);
        page.close("svg").close("figure");
        return id;
    }

    private void sketch(Chart chart, Sketch sketch) {
        ChartWords words = new ChartWords(messages);
        if (chart instanceof Chart.Stepper stepper) {
            StepSketch.draw(stepper, words, sketch);
        } else if (chart instanceof Chart.StackedBar bar) {
            BarSketch.draw(bar, words, sketch);
        } else if (chart instanceof Chart.Bullets bullets) {
            bullets.bullets().forEach(b -> BarSketch.draw(b, words, sketch));
        } else if (chart instanceof Chart.Waterfall waterfall) {
            RowSketch.draw(waterfall, sketch);
        } else if (chart instanceof Chart.Diverging diverging) {
            RowSketch.draw(diverging, sketch);
        } else if (chart instanceof Chart.Counts counts) {
            RowSketch.draw(counts, words, sketch);
        } else if (chart instanceof Chart.Matrix matrix) {
            MatrixSketch.draw(matrix, sketch);
        } else if (chart instanceof Chart.Funnel funnel) {
            StackSketch.draw(funnel, sketch);
        } else if (chart instanceof Chart.Stacks stacks) {
            StackSketch.draw(stacks, sketch);
        }
    }

    /** What the hatching means, beside a piece of it. */
    private void legend(Sketch sketch) {
        int top = sketch.down(60).height();
        sketch.open(0, 500, top, 100);
        sketch.down(Sketch.LINE - 40);
        sketch.text("c-quiet", 500, "start", 40, top + 85, messages.text("document.chart.hatched"));
    }
}
