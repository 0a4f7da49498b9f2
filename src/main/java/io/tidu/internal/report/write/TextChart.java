package io.tidu.internal.report.write;

import io.tidu.internal.report.document.Chart;
import io.tidu.internal.report.document.Text;
import java.util.ArrayList;
import java.util.List;

/** What a picture shows, in lines. */
final class TextChart {
    private TextChart() {}

    static List<Text> of(Chart chart) {
        if (chart instanceof Chart.Stepper stepper) {
            return List.of(steps(stepper));
        }
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(chart.description()));
        return lines;
    }

    private static Text steps(Chart.Stepper stepper) {
        return Text.joined(" ─ ", stepper.steps().stream().map(TextChart::step).toList());
    }

    private static Text step(Chart.Step step) {
        String note = step.note().isEmpty() ? "" : " " + step.note();
        return switch (step.progress()) {
            case PASSED -> Text.of("✓ " + step.name() + note, Text.Style.QUIET);
            case HERE -> Text.of("● " + step.name() + note, Text.Style.STRONG);
            case OPEN -> Text.of("✓ " + step.name() + note, Text.Style.STRONG);
            case NEXT -> Text.of("[" + step.name() + note + "]", Text.Style.STRONG);
            case LATER -> Text.of(step.name() + note, Text.Style.QUIET);
            case UNKNOWN -> Text.of("? " + step.name() + note);
        };
    }
}
