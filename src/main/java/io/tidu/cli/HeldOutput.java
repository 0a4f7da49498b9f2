package io.tidu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on the disk what a terminal is to show while it shows how far it is, so that a report begins when that is gone.
 * The file is readable for its owner only and is deleted in the end.
 */
final class HeldOutput extends OutputStream {
    private static final int PIECE = 1 << 16;

    private final Consumer<byte[]> to;
    private @Nullable Path file;
    private @Nullable OutputStream writer;

    /**
     * Keeps what is written until it is closed.
     *
     * @param to then takes it, piece by piece
     */
    HeldOutput(Consumer<byte[]> to) {
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (writer == null) {
            file = Files.createTempFile("tidu-", ".held");
            writer = new BufferedOutputStream(Files.newOutputStream(file));
        }
        writer.write(bytes, from, length);
    }

    /**
     * Hands on everything that was kept.
     *
     * @throws IOException if it can't be read; it is deleted all the same
     */
    @Override
    public void close() throws IOException {
        if (writer == null || file == null) {
            return;
        }
        try {
            writer.close();
            try (InputStream in = Files.newInputStream(file)) {
                for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                    to.accept(piece);
                }
            }
        } finally {
            writer = null;
            Files.deleteIfExists(file);
        }
    }
}
