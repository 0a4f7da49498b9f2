package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.html.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes and texts of a picture before it is known how high it gets. Across, everything is a share of the width, so
 * that a picture is as wide as there is room; down, everything is in hundredths of the height of a letter, so that a
 * text is as large as any other text of the page on a telephone, a screen and paper. Not thread-safe.
 */
final class Sketch {
    /** The whole width. */
    static final int ALL = 10_000;
    /** Columns of text that fit beside each other where a picture is narrowest. */
    static final int COLUMNS = 38;

    static final int LINE = 150;

    private static final String TEXT = "text";
    private static final String CLASS = "class";

    private record Shape(String tag, String text, List<String> attributes) {}

    private final List<Shape> shapes = new ArrayList<>();
    private final String hatch;
    private int height;
    private boolean hatched;
    private boolean patterned;

    /** With the id of the pattern for what is open. */
    Sketch(String hatch) {
        this.hatch = hatch;
    }

    /** Where the next row begins. */
    int height() {
        return height;
    }

    /** Whether anything is shown as open. */
    boolean isHatched() {
        return hatched;
    }

    /** Leaves room below. */
    Sketch down(int by) {
        height += by;
        return this;
    }

    void bar(String style, int x, int width, int top, int high) {
        add("rect", "", CLASS, style, "x", share(x), "y", em(top), "width", share(width), "height", em(high));
    }

    /** What is open. */
    void open(int x, int width, int top, int high) {
        hatched = true;
        pattern(x, width, top, high);
    }

    /** A hatched bar that the picture itself says the meaning of. */
    void pattern(int x, int width, int top, int high) {
        patterned = true;
        String fill = "url(#" + hatch + ")";
        add(
                "rect",
                "",
                CLASS,
                "c-open",
                "fill",
                fill,
                "x",
                share(x),
                "y",
                em(top),
                "width",
                share(width),
                "height",
                em(high));
    }

    void line(String style, int x, int top, int bottom) {
        add("line", "", CLASS, style, "x1", share(x), "y1", em(top), "x2", share(x), "y2", em(bottom));
    }

    /** A line of text whose start, middle or end is at a place. */
    void text(String style, int x, String anchor, int baseline, String text) {
        text(style, x, anchor, 0, baseline, text);
    }

    /** The same, away from the place by so much. */
    void text(String style, int x, String anchor, int away, int baseline, String text) {
        if (!text.isEmpty()) {
            add(TEXT, text, CLASS, style, "x", share(x), "dx", em(away), "y", em(baseline), "text-anchor", anchor);
        }
    }

    /** A text below a place, which moves to the side near an edge. */
    void below(String style, int x, int baseline, String text) {
        int half = ALL * Columns.of(text) / COLUMNS / 2;
        if (2 * half >= ALL || x < half) {
            text(style, 0, "start", baseline, text);
        } else if (x > ALL - half) {
            text(style, ALL, "end", baseline, text);
        } else {
            text(style, x, "middle", baseline, text);
        }
    }

    /** Lines from here on; the row is as high as they are. */
    void lines(String style, String text) {
        for (String line : Wrap.lines(Visible.line(text), COLUMNS)) {
            down(LINE).text(style, 0, "start", height - 45, line);
        }
    }

    /**
     * A name at the left, in as many lines as it needs, and its figure at the right of the last; below the name only
     * where it would leave that too little room.
     */
    void named(String name, String figure) {
        int room = COLUMNS - Columns.of(figure) - 2;
        if (room >= Math.min(Columns.of(name), COLUMNS / 2)) {
            for (String line : Wrap.lines(Visible.line(name), room)) {
                down(LINE).text("c-name", 0, "start", height - 45, line);
            }
            text("c-figure", ALL, "end", height - 45, figure);
            return;
        }
        lines("c-name", name);
        if (Columns.of(figure) > COLUMNS) {
            lines("c-figure", figure);
        } else {
            down(LINE).text("c-figure", ALL, "end", height - 45, figure);
        }
    }

    /** The columns of the longest piece that is broken only where there is no room for it. */
    static int longest(String text) {
        return Wrap.lines(text, 1, false).stream().mapToInt(Columns::of).max().orElse(0);
    }

    /** The shapes; what is open is drawn with a pattern, so that it is seen without colours. */
    void write(Markup page) {
        if (patterned) {
            page.open("defs")
                    .open("pattern", "id", hatch, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
            page.element("path", "", CLASS, "c-hatch", "d", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2");
            page.close("pattern").close("defs");
        }
        shapes.forEach(s -> page.element(s.tag(), s.text(), s.attributes().toArray(String[]::new)));
    }

    private void add(String tag, String text, String... attributes) {
        shapes.add(new Shape(tag, text, List.of(attributes)));
    }

    /** The share of a value in a whole, between nothing and all. */
    static int share(BigDecimal value, BigDecimal whole) {
        if (whole.signum() <= 0) {
            return 0;
        }
        BigDecimal share = value.multiply(BigDecimal.valueOf(ALL)).divide(whole, 0, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(BigDecimal.valueOf(ALL)).intValueExact();
    }

    /** Hundredths of the height of a letter, as SVG writes them. */
    static String em(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "em";
    }

    private static String share(int share) {
        return BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
