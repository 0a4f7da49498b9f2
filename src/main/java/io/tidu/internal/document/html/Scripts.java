package io.tidu.internal.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The scripts that a page brings along; browsers are told the hash of each and run nothing else.
 *
 * @param sources in the order they run in
 */
public record Scripts(List<String> sources) {
    /** No script at all. */
    public static final Scripts NONE = new Scripts(List.of());

    /** Of the version that the POM names; it is not there where a host left that library out. */
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    /** Copies the list. */
    public Scripts {
        sources = List.copyOf(sources);
    }

    /** What makes pictures livelier and tables searchable: Apache ECharts where it is there, and our own. */
    public static Scripts live() {
        return Live.SCRIPTS;
    }

    /** Read when they are first asked for. */
    private static final class Live {
        private static final Scripts SCRIPTS = new Scripts(read());

        private static List<String> read() {
            List<String> sources = new ArrayList<>();
            try (InputStream library = Scripts.class.getResourceAsStream(ECHARTS);
                    InputStream own = Scripts.class.getResourceAsStream("live.js")) {
                if (library != null) {
                    sources.add(text(library));
                }
                sources.add(text(Objects.requireNonNull(own)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return sources;
        }

        /** With line ends as browsers read them, so that the hash is that of what they run. */
        private static String text(InputStream in) throws IOException {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    /** What browsers are told of them; empty if there are none. */
    String policy() {
        StringBuilder policy = new StringBuilder();
        for (String source : sources) {
            policy.append(" 'sha256-").append(hash(source)).append('\'');
        }
        return policy.isEmpty() ? "" : " script-src" + policy + ";";
    }

    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
