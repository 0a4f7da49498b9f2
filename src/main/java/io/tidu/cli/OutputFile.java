package io.tidu.cli;

import io.tidu.internal.ledger.LedgerStores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place and put there when it is whole: what was there before stays until then. What
 * is no file, such as a device or a pipe, is written into, and stays what it is.
 */
final class OutputFile implements AutoCloseable {
    private final Path file;
    /** Where it is written; null if that is its place. */
    private final @Nullable Path part;

    private final OutputStream stream;

    private OutputFile(Path file, @Nullable Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = stream;
    }

    /**
     * Starts a file.
     *
     * @throws UsageException if nothing can be written there, or a ledger is
     */
    static OutputFile at(Path file) {
        needNoLedger(file);
        try {
            if (isNoFile(file)) {
                return new OutputFile(
                        file, null, new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE)));
            }
            // Beside it, so that it need only be renamed; and not as a temporary file, which nobody else may read.
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.deleteIfExists(part);
            return new OutputFile(
                    file, part, new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)));
        } catch (IOException unwritable) {
            throw new UsageException("cli.output-unwritable", file.toString());
        }
    }

    /** What was paid stands in a ledger and nowhere else. */
    static void needNoLedger(Path place) {
        if (LedgerStores.isLedger(place)) {
            throw new UsageException("cli.output-is-ledger", place.toString());
        }
    }

    private static boolean isNoFile(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place);
    }

    /** Puts a file that is whole in a place; what is there and is no file is written into. */
    static void put(Path whole, Path place) throws IOException {
        if (isNoFile(place)) {
            try (OutputStream to = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
                Files.copy(whole, to);
            }
            Files.delete(whole);
        } else {
            Files.move(whole, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts it in its place. */
    void keep() {
        try {
            stream.close();
            if (part != null) {
                put(part, file);
            }
        } catch (IOException failed) {
            throw new UsageException("cli.output-unwritable", file.toString());
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
