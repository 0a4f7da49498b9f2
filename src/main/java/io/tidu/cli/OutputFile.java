package io.tidu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written beside its place and put there when it is whole: what was there before stays until then. */
final class OutputFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final OutputStream stream;

    private OutputFile(Path file, Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = stream;
    }

    /**
     * Starts a file.
     *
     * @throws UsageException if nothing can be written there
     */
    static OutputFile at(Path file) {
        try {
            // Beside it, so that it need only be renamed; and not as a temporary file, which nobody else may read.
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.deleteIfExists(part);
            return new OutputFile(
                    file, part, new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)));
        } catch (IOException unwritable) {
            throw new UsageException("cli.output-unwritable", file.toString());
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts it in its place. */
    void keep() {
        try {
            stream.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UsageException("cli.output-unwritable", file.toString());
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
            Files.deleteIfExists(part);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
