package io.tidu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps parts of a report on the disk until all are there and can be put in order; in memory is only where each stands.
 * The file is readable for its owner only and is deleted on closing. Not thread-safe.
 *
 * @param <K> by what they are ordered, the least first; of equals the first written
 */
final class SortedSpool<K extends Comparable<K>> implements AutoCloseable {
    private final Path file;
    private final OutputStream writer;
    private final List<Part<K>> parts = new ArrayList<>();
    private long written;

    private SortedSpool(Path file, OutputStream writer) {
        this.file = file;
        this.writer = writer;
    }

    private record Part<K>(K key, long from, int length) {}

    static <K extends Comparable<K>> SortedSpool<K> open() {
        try {
            Path file = Files.createTempFile("tidu-", ".parts");
            return new SortedSpool<>(file, new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(K key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            writer.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        parts.add(new Part<>(key, written, bytes.length));
        written += bytes.length;
    }

    /** Gives every part in order, as UTF-8. */
    void forEach(Consumer<byte[]> action) {
        parts.sort(Comparator.comparing(Part::key));
        try {
            writer.flush();
            try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
                for (Part<K> part : parts) {
                    byte[] bytes = new byte[part.length()];
                    reader.seek(part.from());
                    reader.readFully(bytes);
                    action.accept(bytes);
                }
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
