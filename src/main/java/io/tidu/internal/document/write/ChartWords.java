package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of pictures in words. */
final class ChartWords {
    private final Messages messages;

    ChartWords(Messages messages) {
        this.messages = messages;
    }

    /** What is said of a step: its note, or else how far it is. */
    String note(Chart.Step step) {
        return step.note().isEmpty() ? progress(step.progress()) : step.note();
    }

    /** What is certain and what is open of a part. */
    String of(Chart.Part part) {
        return part.open().value().signum() == 0
                ? part.sure().text()
                : messages.text(
                        "document.chart.open", part.sure().text(), part.open().text());
    }

    /** A value, or the least and the most that it can be. */
    String value(Chart.Bullet bullet) {
        boolean one = bullet.low().value().compareTo(bullet.high().value()) == 0;
        return one
                ? bullet.low().text()
                : messages.text(
                        "document.chart.range",
                        bullet.low().text(),
                        bullet.high().text());
    }

    /** What a value has to come to, or may come to. */
    String line(Chart.Bullet bullet) {
        String id = bullet.atLeast() ? "document.chart.at-least" : "document.chart.at-most";
        return messages.text(id, bullet.line().text());
    }

    /** The line of a bar with its name. */
    String line(Chart.StackedBar bar) {
        return bar.line() == null ? "" : (bar.lineName() + " " + bar.line().text()).strip();
    }

    /** The description and all figures in words. */
    String told(Chart chart) {
        String joined = String.join(messages.text("document.chart.between"), figures(chart));
        return messages.text("document.chart.told", chart.description(), joined);
    }

    /** Every figure with its name, for those who see no picture. */
    List<String> figures(Chart chart) {
        List<String> told = new ArrayList<>();
        if (chart instanceof Chart.Stepper stepper) {
            stepper.steps().forEach(s -> told.add(named(s.name(), step(s))));
        } else if (chart instanceof Chart.StackedBar bar) {
            bar.parts().forEach(p -> told.add(named(p.name(), of(p))));
            told.add(messages.text("document.chart.whole", bar.whole().text()));
            if (bar.line() != null) {
                told.add(line(bar));
            }
        } else if (chart instanceof Chart.Bullets bullets) {
            for (Chart.Bullet b : bullets.bullets()) {
                String gap = b.gap().isEmpty() ? "" : " → " + b.gap();
                told.add(named(b.name(), value(b) + " / " + line(b) + gap));
            }
        } else if (chart instanceof Chart.Waterfall waterfall) {
            waterfall.steps().forEach(a -> told.add(named(a.name(), a.after().text())));
        } else if (chart instanceof Chart.Diverging diverging) {
            diverging
                    .differences()
                    .forEach(a -> told.add(named(a.name(), a.after().text())));
        } else if (chart instanceof Chart.Counts counts) {
            counts.parts().forEach(p -> told.add(named(p.name(), of(p))));
        } else if (chart instanceof Chart.Funnel funnel) {
            funnel.steps().forEach(a -> told.add(named(a.name(), a.after().text())));
        } else if (chart instanceof Chart.Stacks stacks) {
            stacks.rows().forEach(r -> told.add(named(r.name(), parts(stacks, r))));
        } else if (chart instanceof Chart.Matrix matrix) {
            for (int row = 0; row < matrix.from().size(); row++) {
                for (int column = 0; column < matrix.to().size(); column++) {
                    int count = matrix.counts().get(row).get(column);
                    if (count != 0) {
                        String move =
                                matrix.from().get(row) + " → " + matrix.to().get(column);
                        told.add(named(move, String.valueOf(count)));
                    }
                }
            }
        }
        return told;
    }

    /** The whole of a row, and its parts that are not nothing. */
    String parts(Chart.Stacks stacks, Chart.Stack row) {
        StringBuilder told = new StringBuilder(row.whole().text());
        for (int kind = 0; kind < row.parts().size(); kind++) {
            Chart.Figure part = row.parts().get(kind);
            if (part.value().signum() != 0) {
                told.append(messages.text("document.chart.kind", stacks.kinds().get(kind), part.text()));
            }
        }
        return told.toString();
    }

    private String step(Chart.Step step) {
        String progress = progress(step.progress());
        return step.note().isEmpty() ? progress : progress + " " + step.note();
    }

    private String named(String name, String figure) {
        return messages.text("document.chart.named", name, figure);
    }

    private String progress(Chart.Progress progress) {
        return messages.text("document.progress." + progress.name().toLowerCase(Locale.ROOT));
    }
}
