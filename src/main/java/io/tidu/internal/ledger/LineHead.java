package io.tidu.internal.ledger;

import io.tidu.model.ledger.LedgerHead;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of its place in the chain, read from its first and last bytes only: most lines of a ledger need no
 * more when it is opened.
 *
 * @param number its number
 * @param before the hash of the line before
 * @param kind what kind of entry it is
 * @param sha256 the hash it ends with
 * @param computed the hash of its bytes, which the other should be
 */
record LineHead(long number, String before, String kind, String sha256, String computed) {
    /** More bytes than number, hash and kind ever take. */
    private static final int MOST = 160;

    private static final Pattern START =
            Pattern.compile("\\{\"n\":([1-9]\\d{0,17}),\"prev\":\"([0-9a-f]{64})\",\"entry\":\"([a-z-]+)\",.*");

    /** Reads them; null if the line has none. */
    static @Nullable LineHead of(byte[] line) {
        int hashed = LineForm.hashed(line.length);
        if (hashed <= 0) {
            return null;
        }
        int length = Math.min(MOST, hashed);
        Matcher start = START.matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1));
        String sha256 = hash(line, hashed);
        if (!start.lookingAt() || sha256 == null) {
            return null;
        }
        return new LineHead(
                Long.parseLong(start.group(1)), start.group(2), start.group(3), sha256, Sha256.of(line, hashed));
    }

    /** Whether a line says that a run begins. */
    static boolean isBegin(byte[] line) {
        String start = new String(line, 0, Math.min(MOST, line.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = START.matcher(start);
        return matcher.lookingAt() && matcher.group(3).equals(LineForm.BEGIN);
    }

    private static @Nullable String hash(byte[] line, int hashed) {
        String end = new String(line, hashed, line.length - hashed, StandardCharsets.ISO_8859_1);
        int start = LineForm.HASH_STARTS.length;
        String sha256 = end.substring(start, start + LineForm.HASH_CHARACTERS);
        boolean framed = end.startsWith(new String(LineForm.HASH_STARTS, StandardCharsets.US_ASCII))
                && end.endsWith(new String(LineForm.HASH_ENDS, StandardCharsets.US_ASCII));
        return framed && LedgerHead.isSha256(sha256) ? sha256 : null;
    }

    /** Whether its hash is that of its bytes. */
    boolean isSound() {
        return sha256.equals(computed);
    }

    /** Whether it follows a head. */
    boolean follows(LedgerHead head) {
        return isSound() && number == head.count() + 1 && before.equals(head.sha256());
    }

    /** The end of a ledger whose last line this is. */
    LedgerHead head() {
        return new LedgerHead(number, sha256);
    }
}
