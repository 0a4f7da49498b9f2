package io.tidu.internal.source.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells in what a text may be written that is not UTF-8. It is never read so: what only looks right may be wrong. */
public final class Encoding {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Encoding() {}

    /** The id of what is wrong with bytes that are to be UTF-8, or null if they are. */
    public static @Nullable String flaw(byte[] bytes) {
        return flaw(bytes, decode(bytes, StandardCharsets.UTF_8));
    }

    /** The same, where it is known already what they are as UTF-8, or null if they are not. */
    static @Nullable String flaw(byte[] bytes, @Nullable String text) {
        if (isSpreadsheet(bytes)) {
            return "file.is-spreadsheet";
        }
        if (text != null && text.indexOf(0) < 0) {
            return null;
        }
        if (isDoubleByte(bytes, text != null ? 2 : 1)) {
            return "file.utf-16";
        }
        if (text != null) {
            return null;
        }
        return decode(bytes, CHINESE) == null ? "file.not-utf8" : "file.gb18030";
    }

    /** By its first signs: a zip, or the container of the old formats. */
    private static boolean isSpreadsheet(byte[] bytes) {
        return bytes.length > 3
                && ((bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4)
                        || ((bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11));
    }

    static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** By its mark, or by zeros in every second place alone, where plain letters have them. */
    private static boolean isDoubleByte(byte[] bytes, int fewest) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            return true;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return (zeros[0] == 0) != (zeros[1] == 0) && zeros[0] + zeros[1] >= fewest;
    }
}
