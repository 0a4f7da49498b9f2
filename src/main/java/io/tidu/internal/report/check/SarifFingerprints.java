package io.tidu.internal.report.check;

import io.tidu.diagnostic.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * What is the same of a remark from run to run: its id, its file, what is written there and what is said, but not the
 * number of the line. Not thread-safe: one for each log.
 */
final class SarifFingerprints {
    private static final int BYTES = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    /** Of equal ones the second and later are numbered. */
    String of(Problem problem) {
        String file = problem.place().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        String written = problem.excerpt() == null ? "" : problem.excerpt().strip();
        // The sentence is in English whatever the reader's language.
        String all = String.join("\u001F", problem.id(), name, written, problem.finding(Locale.ENGLISH));
        String digest = digest(all);
        int before = seen.merge(digest, 1, Integer::sum);
        return before == 1 ? digest : digest + ":" + before;
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
