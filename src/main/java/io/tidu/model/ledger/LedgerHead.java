package io.tidu.model.ledger;

import java.util.regex.Pattern;

/**
 * The end of a ledger at some time: whoever knows it can tell whether anything before it was changed, or is gone. Both
 * are printed on the public notice.
 *
 * @param count how many entries there are
 * @param sha256 the SHA-256 of the last one, in lower-case hexadecimal; 64 zeros if there is none
 */
public record LedgerHead(long count, String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The end of a ledger in which nothing stands. */
    public static final LedgerHead NONE = new LedgerHead(0, "0".repeat(64));

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the count is below zero, or the other is no SHA-256
     */
    public LedgerHead {
        if (count < 0) {
            throw new IllegalArgumentException("a ledger has no " + count + " entries");
        }
        requireSha256(sha256);
    }

    /** Whether a text is a SHA-256 in lower-case hexadecimal. */
    public static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }

    static String requireSha256(String text) {
        if (!isSha256(text)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + text);
        }
        return text;
    }
}
