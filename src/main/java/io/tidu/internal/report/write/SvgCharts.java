package io.tidu.internal.report.write;

import io.tidu.internal.report.document.Chart;
import io.tidu.internal.report.html.Markup;

/** Draws pictures into a page. */
final class SvgCharts {
    private final Markup page;

    SvgCharts(Markup page) {
        this.page = page;
    }

    void draw(Chart chart) {
        page.open("figure").element("p", chart.description(), "class", "quiet").close("figure");
    }
}
