package io.tidu.cli;

import io.tidu.register.RegisterSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of registers: the bytes of their files one after the other, in lower-case hexadecimal. */
final class RegisterHash {
    private RegisterHash() {}

    /** Of files; a stream can't be read for it and counts as nothing. */
    static String of(List<RegisterSource> sources) {
        MessageDigest digest = digest();
        sources.stream().flatMap(s -> s.file().stream()).forEach(file -> add(file, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of one file. */
    static String of(Path file) {
        MessageDigest digest = digest();
        add(file, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UsageException("cli.unreadable-input", file.toString().replace('\\', '/'));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
