package io.tidu.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A stream in a temporary file, readable for its owner only and deleted on closing: a zip is read from its end. */
final class SeekableCopy implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private SeekableCopy(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Copies all that is left of a stream. */
    static SeekableCopy of(InputStream in) throws IOException {
        Path file = Files.createTempFile("tidu-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return new SeekableCopy(file, FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
