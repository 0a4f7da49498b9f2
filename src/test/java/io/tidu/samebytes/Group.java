package io.tidu.samebytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Assessments that share a digest.
 *
 * @param name such as {@code seeded/rules/017}
 * @param brief whether every run of the tests checks it
 * @param lines what is digested
 */
record Group(String name, boolean brief, Supplier<Stream<String>> lines) {

    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.get().forEach(l -> digest.update(l.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Writes what is digested, for a diff with the same file of another commit. */
    Path dump(Path folder) {
        Path file = folder.resolve(name.replace('/', '_') + ".txt");
        try {
            Files.createDirectories(folder);
            Files.write(file, (Iterable<String>)
                    () -> lines.get().map(String::stripTrailing).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
