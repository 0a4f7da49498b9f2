package io.tidu.internal.report.paper;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.write.Wrap;

/** Lines of at most {@value #WIDTH} columns, full-width characters counted as two. Not thread-safe. */
public final class Page implements Paper {
    static final int WIDTH = 100;

    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    /** Of a language. */
    public Page(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void rule(char character) {
        line(String.valueOf(character).repeat(WIDTH));
    }

    @Override
    public void blank() {
        line("");
    }

    /** On two lines if they don't fit on one. */
    @Override
    public void ends(String left, String right) {
        int gap = WIDTH - Columns.of(left) - Columns.of(right);
        if (gap < 2) {
            paragraph("", left);
            paragraph("", right);
        } else {
            line(left + " ".repeat(gap) + right);
        }
    }

    @Override
    public void heading(String title, String mark, String rest) {
        blank();
        paragraph("", messages.text("report.heading", title, mark, rest));
    }

    @Override
    public void paragraph(String lead, String body) {
        String indent = " ".repeat(Columns.of(lead));
        String before = lead;
        for (String part : Wrap.lines(body, WIDTH - indent.length())) {
            line(before + part);
            before = indent;
        }
    }

    private void line(String line) {
        text.append(Visible.line(line).replace('\t', ' ').stripTrailing()).append('\n');
    }

    /** Everything written so far. */
    public String text() {
        return text.toString();
    }

    /** A text filled with spaces to so many columns, at least two. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(2, columns - Columns.of(text)));
    }
}
