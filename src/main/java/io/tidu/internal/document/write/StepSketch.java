package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Chart;
import java.util.List;
import java.util.Locale;

/** Steps beside each other, in two rows or below each other, as their words have room. */
final class StepSketch {
    /** Columns of text across, in bold letters, where a picture is narrowest. */
    private static final int COLUMNS = 36;

    private static final int GAP = 100;
    private static final int PAD = 50;

    private StepSketch() {}

    static void draw(Chart.Stepper stepper, ChartWords words, Sketch sketch) {
        List<Chart.Step> steps = stepper.steps();
        int beside = beside(steps, words);
        int width = (Sketch.ALL - GAP * (beside - 1)) / beside;
        for (int from = 0; from < steps.size(); from += beside) {
            List<Box> row = steps.subList(from, Math.min(steps.size(), from + beside)).stream()
                    .map(s -> Box.of(s, words, columns(beside)))
                    .toList();
            int lines = row.stream().mapToInt(Box::lines).max().orElse(0);
            for (int i = 0; i < row.size(); i++) {
                row.get(i).draw(sketch, i * (width + GAP), width, lines);
            }
            sketch.down(height(lines) + PAD);
        }
    }

    /** As many as have room for their longest word. */
    private static int beside(List<Chart.Step> steps, ChartWords words) {
        int longest = 1;
        for (Chart.Step step : steps) {
            longest = Math.max(longest, Sketch.longest(sign(step.progress()) + step.name()));
            longest = Math.max(longest, Sketch.longest(words.note(step)));
        }
        int all = Math.max(1, steps.size());
        int half = (all + 1) / 2;
        return columns(all) >= longest ? all : columns(half) >= longest ? half : 1;
    }

    private static int columns(int beside) {
        return COLUMNS / beside - 1;
    }

    private static int height(int lines) {
        return lines * Sketch.LINE + PAD;
    }

    /** A step as lines. */
    private record Box(String style, List<String> name, List<String> note) {
        static Box of(Chart.Step step, ChartWords words, int columns) {
            return new Box(
                    "s-" + step.progress().name().toLowerCase(Locale.ROOT),
                    even(sign(step.progress()) + step.name(), columns),
                    even(words.note(step), columns));
        }

        /** No more lines than it takes, about as long as each other: no single character is left for the last. */
        private static List<String> even(String text, int columns) {
            List<String> lines = Wrap.lines(text, columns);
            for (int narrower = columns - 1; narrower > 0; narrower--) {
                List<String> evener = Wrap.lines(text, narrower, false);
                boolean tooWide = evener.stream().anyMatch(l -> Columns.of(l) > columns);
                if (evener.size() > lines.size() || tooWide) {
                    return lines;
                }
                lines = evener;
            }
            return lines;
        }

        int lines() {
            return name.size() + note.size();
        }

        void draw(Sketch sketch, int x, int width, int lines) {
            int top = sketch.height() + 10;
            if (style.equals("s-unknown")) {
                sketch.open(x, width, top, height(lines));
            }
            sketch.bar("c-step " + style, x, width, top, height(lines));
            int baseline = top + Sketch.LINE - 25;
            for (String line : name) {
                sketch.text("c-name " + style, x, "start", PAD, baseline, line);
                baseline += Sketch.LINE;
            }
            for (String line : note) {
                sketch.text("c-note " + style, x, "start", PAD, baseline, line);
                baseline += Sketch.LINE;
            }
        }
    }

    /** What stands before the name of a step, so that it needs no colour. */
    static String sign(Chart.Progress progress) {
        return switch (progress) {
            case PASSED, OPEN -> "✓\u00A0";
            case HERE -> "●\u00A0";
            case NEXT -> "→\u00A0";
            case LATER -> "";
            case UNKNOWN -> "?\u00A0";
        };
    }
}
