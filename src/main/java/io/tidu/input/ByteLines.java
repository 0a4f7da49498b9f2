package io.tidu.input;

import io.tidu.internal.source.tree.Encoding;
import io.tidu.internal.source.tree.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, decoded one by one, so that a line that is not UTF-8 or has no end spoils no other. Holds one
 * line at a time.
 */
final class ByteLines {
    /** Bytes of one line; an enterprise with a thousand patents has a fifth of it. */
    static final int MOST_BYTES = 1_048_576;

    private final InputStream in;
    private final byte[] buffer = new byte[16_384];
    private int at;
    private int filled;
    private int number;

    /**
     * One line.
     *
     * @param number counted from 1
     * @param text without its line end and byte order mark; empty if there is a flaw
     * @param flaw the id of the problem why there is no text, or null
     */
    record Line(int number, String text, @Nullable String flaw) {}

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + end - at > MOST_BYTES;
            if (!tooLong) {
                line.write(buffer, at, end - at);
            }
            at = end + 1;
            if (end < filled) {
                break;
            }
        } while (fill());
        return tooLong ? new Line(number, "", "input.line-too-long") : decoded(line.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        String flaw = Encoding.flaw(bytes);
        String text = flaw == null ? SourceText.decode(bytes) : null;
        if (text == null) {
            return new Line(number, "", flaw);
        }
        String unmarked = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Line(
                number, unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked, null);
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        filled = in.read(buffer);
        at = 0;
        return filled > 0;
    }
}
