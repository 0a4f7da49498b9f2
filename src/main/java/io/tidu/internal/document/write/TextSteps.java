package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import java.util.List;

/** Steps in a line; where that is too long, their names in one and what is said of them in the next. */
final class TextSteps {
    private static final String BETWEEN = " ─ ";

    private TextSteps() {}

    static List<Text> of(Chart.Stepper stepper, int width) {
        Text all = Text.joined(
                BETWEEN, stepper.steps().stream().map(s -> step(s, true)).toList());
        if (Columns.of(all.plain()) <= width) {
            return List.of(all);
        }
        Text names = Text.joined(
                BETWEEN, stepper.steps().stream().map(s -> step(s, false)).toList());
        Text notes = Text.joined(
                "  ",
                stepper.steps().stream()
                        .filter(s -> !s.note().isEmpty())
                        .map(s -> Text.of(s.name() + ": " + s.note()))
                        .toList());
        return notes.isEmpty() ? List.of(names) : List.of(names, notes);
    }

    private static Text step(Chart.Step step, boolean noted) {
        String note = !noted || step.note().isEmpty() ? "" : " " + step.note();
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
