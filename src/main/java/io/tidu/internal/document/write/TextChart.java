package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture shows, in lines: bars beside names and figures. A bar says nothing that its figure does not say, so
 * that nothing is lost where its characters or colours are not shown.
 */
final class TextChart {
    private static final String SURE = "█";
    private static final String OPEN = "▒";
    private static final String REST = "·";
    private static final String LINE = "│";
    private static final int MOST_BAR = 40;
    private static final int GAP = 2;

    private final int width;
    private final List<Text> lines = new ArrayList<>();

    private TextChart(int width) {
        this.width = width;
    }

    /** Lines of so many columns; only a name or a figure longer than that is longer. */
    static List<Text> of(Chart chart, int width) {
        TextChart text = new TextChart(width);
        if (chart instanceof Chart.Stepper stepper) {
            text.lines.addAll(TextSteps.of(stepper, width));
            return text.lines;
        }
        text.lines.add(Text.of(chart.title(), Text.Style.STRONG));
        if (chart instanceof Chart.StackedBar bar) {
            text.stacked(bar);
        } else if (chart instanceof Chart.Bullets bullets) {
            text.bullets(bullets);
        } else if (chart instanceof Chart.Waterfall waterfall) {
            text.amounts(waterfall.steps());
        } else if (chart instanceof Chart.Diverging diverging) {
            text.amounts(diverging.differences());
        } else if (chart instanceof Chart.Counts counts) {
            text.counts(counts);
        } else if (chart instanceof Chart.Funnel funnel) {
            text.amounts(funnel.steps());
        } else if (chart instanceof Chart.Stacks stacks) {
            text.amounts(stacks.rows().stream()
                    .map(r -> new Chart.Amount(r.name(), r.whole()))
                    .toList());
        } else if (chart instanceof Chart.Matrix matrix) {
            text.lines.addAll(TextMatrix.of(matrix, width));
        }
        return text.lines;
    }

    private void stacked(Chart.StackedBar bar) {
        BigDecimal sure = sum(bar.parts().stream().map(p -> p.sure().value()).toList());
        BigDecimal open = sum(bar.parts().stream().map(p -> p.open().value()).toList());
        BigDecimal whole = bar.whole().value().max(sure.add(open));
        BigDecimal line = bar.line() == null ? null : bar.line().value();
        whole = line == null ? whole : whole.max(line);
        String end = end(bar);
        int columns = Math.max(10, Math.min(MOST_BAR, width - Columns.of(end) - GAP));
        String drawn = bar(columns, share(sure, whole, columns), share(sure.add(open), whole, columns));
        if (line != null) {
            int at = Math.min(columns - 1, share(line, whole, columns));
            drawn = drawn.substring(0, at) + LINE + drawn.substring(at + 1);
        }
        lines.add(Text.of(drawn + " ".repeat(GAP) + end));
        rows(bar.parts().stream().map(Chart.Part::name).toList(), i -> "", figures(bar.parts()));
    }

    /** The line by its name, and the whole if that is another figure. */
    private static String end(Chart.StackedBar bar) {
        if (bar.line() == null) {
            return bar.whole().text();
        }
        String line = (LINE + " " + bar.lineName()).strip() + " " + bar.line().text();
        return line.endsWith(bar.whole().text())
                ? line
                : line + " / " + bar.whole().text();
    }

    private void bullets(Chart.Bullets bullets) {
        List<String> figures = bullets.bullets().stream()
                .map(b -> value(b) + " / " + b.line().text() + (b.gap().isEmpty() ? "" : " → " + b.gap()))
                .toList();
        rows(bullets.bullets().stream().map(Chart.Bullet::name).toList(), i -> "", figures);
    }

    private static String value(Chart.Bullet bullet) {
        boolean one = bullet.low().value().compareTo(bullet.high().value()) == 0;
        return one
                ? bullet.low().text()
                : bullet.low().text() + "–" + bullet.high().text();
    }

    private void amounts(List<Chart.Amount> amounts) {
        BigDecimal most = amounts.stream().map(a -> a.after().value().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        rows(
                amounts.stream().map(Chart.Amount::name).toList(),
                i -> {
                    int sure = share(amounts.get(i).after().value().abs(), most, barWidth());
                    return bar(barWidth(), sure, sure);
                },
                amounts.stream().map(a -> a.after().text()).toList());
    }

    private void counts(Chart.Counts counts) {
        List<Chart.Part> parts = counts.parts();
        BigDecimal most = parts.stream()
                .map(p -> p.sure().value().add(p.open().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        rows(
                parts.stream().map(Chart.Part::name).toList(),
                i -> bar(
                        barWidth(),
                        share(parts.get(i).sure().value(), most, barWidth()),
                        share(
                                parts.get(i)
                                        .sure()
                                        .value()
                                        .add(parts.get(i).open().value()),
                                most,
                                barWidth())),
                figures(parts));
    }

    private int barWidth() {
        return Math.max(8, Math.min(MOST_BAR, width / 3));
    }

    private static List<String> figures(List<Chart.Part> parts) {
        return parts.stream()
                .map(p -> p.open().value().signum() == 0
                        ? p.sure().text()
                        : p.sure().text() + " +" + p.open().text() + "?")
                .toList();
    }

    /** A bar for the row of a number. */
    private interface Bars {
        String of(int row);
    }

    /** Name, bar and figure below each other; a name too long for that stands on a line of its own. */
    private void rows(List<String> names, Bars bars, List<String> figures) {
        int most = names.stream().mapToInt(Columns::of).max().orElse(0);
        int room = Math.min(most, width / 3);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (Columns.of(name) > room) {
                lines.add(Text.of(name));
                name = "";
            }
            String bar = bars.of(i);
            String lead = name + " ".repeat(room - Columns.of(name) + GAP) + bar + (bar.isEmpty() ? "" : "  ");
            lines.add(Text.of(lead).and(Text.of(figures.get(i), Text.Style.STRONG)));
        }
    }

    private static String bar(int columns, int sure, int reached) {
        return SURE.repeat(sure)
                + OPEN.repeat(Math.max(0, reached - sure))
                + REST.repeat(Math.max(0, columns - reached));
    }

    /** How many columns a value takes; what is not nothing takes one at least. */
    private static int share(BigDecimal value, BigDecimal whole, int columns) {
        if (whole.signum() <= 0 || value.signum() <= 0) {
            return 0;
        }
        BigDecimal share = value.multiply(BigDecimal.valueOf(columns)).divide(whole, 0, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ONE).min(BigDecimal.valueOf(columns)).intValueExact();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
