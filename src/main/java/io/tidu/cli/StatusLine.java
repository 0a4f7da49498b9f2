package io.tidu.cli;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Visible;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The line of a terminal that says how far it is. It is gone before anything else is written there, and where nobody
 * watches there is none. Safe to use by several threads.
 */
final class StatusLine {
    private final OutputStream err;
    private final boolean watched;
    private final int width;
    /** How many columns are to be wiped. */
    private int shown;

    /**
     * A line on standard error.
     *
     * @param watched whether that is a terminal at which somebody is
     * @param width columns of the terminal
     */
    StatusLine(OutputStream err, boolean watched, int width) {
        this.err = err;
        this.watched = watched;
        this.width = width;
    }

    /** Shows this in place of what was shown; what does not fit into the line could not be wiped, and is left out. */
    synchronized void show(String text) {
        if (!watched) {
            return;
        }
        erase();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (int character : Visible.line(text).codePoints().toArray()) {
            columns += Columns.of(character);
            if (columns >= width) {
                break;
            }
            line.appendCodePoint(character);
        }
        shown = Columns.of(line.toString());
        put(line.toString());
    }

    /** Takes the line away. */
    synchronized void erase() {
        if (shown > 0) {
            // Not the sequence that erases: not every terminal knows it.
            put("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    /** Writes lines of which all is visible and only the colours are not; the line goes before. */
    synchronized void writeAbove(String lines) {
        erase();
        put(lines);
    }

    /** Whether it is a terminal at which somebody is. */
    boolean isWatched() {
        return watched;
    }

    private void put(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodySees) {
            // What can not be told changes nothing of what is decided.
        }
    }

    /** A stream that shows on the same terminal: the line goes before anything is written to it. */
    OutputStream before(OutputStream stream) {
        return watched ? new Before(stream) : stream;
    }

    private final class Before extends FilterOutputStream {
        Before(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (StatusLine.this) {
                erase();
                out.write(bytes, from, length);
            }
        }
    }
}
