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
    /** Bytes that were in the buffer before. */
    private long before;

    private int number;
    /** A line feed; a carriage return where lines end with that alone, as an old format of Excel has it. */
    private byte separator = '\n';

    /**
     * One line.
     *
     * @param number counted from 1
     * @param text without its line end and byte order mark; empty if there is a flaw
     * @param flaw the id of the problem why there is no text, or null
     * @param from its first byte, counted from the beginning of the stream, byte order mark and all
     * @param to the byte behind its line end
     */
    record Line(int number, String text, @Nullable String flaw, long from, long to) {}

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
        long from = before + at;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = at;
            while (end < filled && buffer[end] != separator) {
                end++;
            }
            tooLong |= line.size() + end - at > MOST_BYTES;
            if (!tooLong) {
                line.write(buffer, at, end - at);
            }
            at = Math.min(end + 1, filled);
            if (end < filled) {
                break;
            }
        } while (fill());
        return tooLong
                ? new Line(number, "", "input.line-too-long", from, before + at)
                : decoded(line.toByteArray(), from);
    }

    private Line decoded(byte[] bytes, long from) {
        long to = before + at;
        String flaw = Encoding.flaw(bytes);
        String text = flaw == null ? SourceText.decode(bytes) : null;
        if (text == null) {
            return new Line(number, "", flaw, from, to);
        }
        String unmarked = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        String ended = unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        return new Line(number, ended, null, from, to);
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        before += Math.max(0, filled);
        filled = in.read(buffer);
        at = 0;
        if (before == 0 && contains('\r') && !contains('\n')) {
            separator = '\r';
        }
        return filled > 0;
    }

    private boolean contains(char sign) {
        for (int i = 0; i < filled; i++) {
            if (buffer[i] == sign) {
                return true;
            }
        }
        return false;
    }
}
