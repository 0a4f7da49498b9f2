package io.tidu.internal.diagnostic;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Lets nothing through that nobody sees, whoever writes it and whatever it is made of. Line feeds and tabs pass, a
 * carriage return before a line feed, and a byte order mark in front of everything. Not thread-safe.
 */
public final class VisibleWriter extends Writer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final boolean escapes;
    private boolean begun;
    /** The last character, if what becomes of it depends on the next; else 0. */
    private char held;

    private VisibleWriter(Writer out, boolean escapes) {
        this.out = out;
        this.escapes = escapes;
    }

    /** Replaces what nobody sees by a character that says so: for texts. */
    public static VisibleWriter replacing(Writer out) {
        return new VisibleWriter(out, false);
    }

    /** Writes what nobody sees as JSON writes a character by its number, which loses nothing: for JSON. */
    public static VisibleWriter escaping(Writer out) {
        return new VisibleWriter(out, true);
    }

    /**
     * The bytes in UTF-8 of what a {@link #replacing} writer lets through of a text that is not the first it writes and
     * ends with a line feed.
     */
    public static byte[] utf8(String text) {
        if (isPlain(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        StringWriter shown = new StringWriter(text.length());
        try (VisibleWriter writer = replacing(shown)) {
            writer.begun = true;
            writer.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return shown.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it passes as it is, without looking at a character together with the next. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Visible.isHidden(character) && character != '\n' && character != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        StringBuilder shown = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            next(characters[i], shown);
        }
        out.append(shown);
    }

    private void next(char character, StringBuilder shown) {
        char before = held;
        held = 0;
        if (Character.isHighSurrogate(before) && Character.isLowSurrogate(character)) {
            if (Visible.isHidden(Character.toCodePoint(before, character))) {
                hide(before, shown);
                hide(character, shown);
            } else {
                shown.append(before).append(character);
            }
            return;
        }
        if (before == '\r' && character == '\n') {
            shown.append("\r\n");
            return;
        }
        if (before != 0) {
            hide(before, shown);
        }
        boolean mark = !begun && character == BYTE_ORDER_MARK;
        begun = true;
        if (mark) {
            shown.append(character);
        } else if (character == '\r' || Character.isHighSurrogate(character)) {
            held = character;
        } else if (character != '\n' && character != '\t' && Visible.isHidden(character)) {
            hide(character, shown);
        } else {
            shown.append(character);
        }
    }

    private void hide(char character, StringBuilder shown) {
        if (escapes) {
            shown.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
        } else {
            shown.append('\uFFFD');
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (held != 0) {
            StringBuilder shown = new StringBuilder();
            hide(held, shown);
            out.append(shown);
            held = 0;
        }
        out.close();
    }
}
