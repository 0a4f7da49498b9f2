package io.tidu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps text on the disk until it is its turn: what a page tells of each enterprise may be longer than memory, and
 * stands below a table of all of them. The file is readable for its owner only and is deleted on closing.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final BufferedWriter writer;

    private Spool(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    static Spool open() {
        try {
            Path file = Files.createTempFile("tidu-", ".part");
            return new Spool(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String text) {
        try {
            writer.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes everything kept so far. */
    void copyTo(Writer out) {
        try {
            writer.flush();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                reader.transferTo(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
