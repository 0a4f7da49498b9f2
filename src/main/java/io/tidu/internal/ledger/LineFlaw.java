package io.tidu.internal.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a line is none that this version writes, as far as its bytes tell. */
final class LineFlaw {
    /** What other programs do to a file that they save, and what is of another version, is told by itself. */
    static final String OTHER = "ledger.not-a-line";

    private static final String START = "{\"" + LineForm.NUMBER + "\":";
    private static final int MOST = 200;
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final Pattern KIND = Pattern.compile("\\{\"n\":\\d+,\"prev\":\"[0-9a-f]*\",\"entry\":\"([a-z-]*)\"");
    private static final Pattern FORM = Pattern.compile(",\"form\":(\\d+),");

    private LineFlaw() {}

    /** The catalogue id. */
    static String of(byte[] line) {
        if (startsWithMark(line)) {
            return "ledger.byte-order-mark";
        }
        if (line.length > 0 && line[line.length - 1] == '\r') {
            return "ledger.line-ends";
        }
        String start = new String(line, 0, Math.min(MOST, line.length), StandardCharsets.ISO_8859_1);
        Matcher kind = KIND.matcher(start);
        if (kind.lookingAt() && !LineForm.KINDS.contains(kind.group(1))) {
            return "ledger.later-entry";
        }
        Matcher form = FORM.matcher(start);
        boolean begins = kind.lookingAt() && kind.group(1).equals(LineForm.BEGIN);
        if (begins
                && form.find(kind.end())
                && !form.group(1).equals(String.format(Locale.ROOT, "%d", LineForm.VERSION))) {
            return "ledger.later-form";
        }
        return isUtf8(line) ? OTHER : "ledger.not-utf-8";
    }

    /** Whether it does not even begin as a line of a ledger, saved by another program or cut off as it may be. */
    static boolean isStrange(byte[] line) {
        int from = startsWithMark(line) ? MARK.length : 0;
        String start = new String(line, from, Math.min(MOST, line.length - from), StandardCharsets.ISO_8859_1);
        return !start.startsWith(START) && (start.isEmpty() || !START.startsWith(start));
    }

    private static boolean startsWithMark(byte[] line) {
        for (int i = 0; i < MARK.length; i++) {
            if (i >= line.length || line[i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
