package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output kept as a file beside the test. {@code mvn test -Dtidu.goldens=write} writes what is produced now, to
 * be read in the diff.
 */
public final class Golden {
    private Golden() {}

    /** Compares, or writes. */
    public static void expect(String file, String actual) {
        try {
            if ("write".equals(System.getProperty("tidu.goldens"))) {
                Path target = Path.of("src/test/resources/io/tidu/report", file);
                Files.createDirectories(target.getParent());
                Files.writeString(target, actual);
                return;
            }
            assertThat(actual).isEqualTo(read(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream golden = Golden.class.getResourceAsStream(file)) {
            assertThat(golden).as("golden file %s", file).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
