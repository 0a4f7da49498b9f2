package io.tidu.internal.register;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a {@link StandingFile}: {@code NUMBER TAB STANDING TAB CHECK}. The standing is empty for a record that
 * could not be used; it is JSON and has neither tab nor line end. The check is over the line and all before it.
 */
final class StandingLine {
    private static final int CHECK_BYTES = 8;
    private static final byte TAB = '\t';

    private StandingLine() {}

    /** What stands between the first tab and the last. */
    static byte[] json(byte[] line, int tab) throws IOException {
        int last = line.length - 1;
        while (last > tab && line[last] != TAB) {
            last--;
        }
        if (last == tab) {
            throw new IOException("a line without a check");
        }
        return Arrays.copyOfRange(line, tab + 1, last);
    }

    /** The check behind a line, from that behind the line before. */
    static String check(String before, byte[] line, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(US_ASCII));
            digest.update(line, 0, length);
            return HexFormat.of().formatHex(digest.digest(), 0, CHECK_BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * What a line says of a record; empty if nothing could be worked out of it.
     *
     * @throws IOException if it is no line, or of another record
     */
    static byte[] result(byte @Nullable [] line, long record) throws IOException {
        int tab = line == null ? -1 : indexOf(line);
        if (line == null || number(line, tab) != record) {
            throw new IOException("no line of record " + record);
        }
        return json(line, tab);
    }

    /** The number in front of the first tab. */
    static long number(byte[] line, int length) throws IOException {
        try {
            return Long.parseLong(new String(line, 0, length, US_ASCII));
        } catch (NumberFormatException none) {
            throw new IOException("a line without a number", none);
        }
    }

    /** Where the first tab stands. */
    static int indexOf(byte[] line) throws IOException {
        for (int i = 0; i < line.length; i++) {
            if (line[i] == TAB) {
                return i;
            }
        }
        throw new IOException("a line without a tab");
    }
}
