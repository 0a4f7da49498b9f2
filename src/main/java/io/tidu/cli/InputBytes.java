package io.tidu.cli;

import io.tidu.input.EnterpriseSource;
import io.tidu.input.RegisterIndex;
import io.tidu.vocabulary.Vocabulary;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An input that can be read more than once. What comes through a pipe is first copied into a file, which is readable
 * for its owner only and deleted on closing.
 *
 * @param input the input
 * @param copy the copy, or null if the input can be read again itself
 * @param brokeOff why the copy is not whole, or null
 */
record InputBytes(
        Input input, @Nullable Path copy, @Nullable IOException brokeOff) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    static InputBytes of(Input input, InputStream standardInput) {
        if (input.isRepeatable()) {
            return new InputBytes(input, null, null);
        }
        Path copy = null;
        try {
            copy = Files.createTempFile("tidu-", ".part");
            return new InputBytes(input, copy, copy(input.bytes(standardInput), copy));
        } catch (IOException noRoom) {
            delete(copy);
            throw new UsageException("cli.unreadable-input", input.shown());
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Copies what can be read; gives what ended the reading too early, or null. */
    private static @Nullable IOException copy(InputStream from, Path copy) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (from;
                OutputStream to = Files.newOutputStream(copy)) {
            while (true) {
                int read;
                try {
                    read = from.read(buffer);
                } catch (IOException brokeOff) {
                    return brokeOff;
                }
                if (read < 0) {
                    return null;
                }
                to.write(buffer, 0, read);
            }
        }
    }

    /**
     * The enterprises in it, from the first.
     *
     * @param index what is known of all inputs together
     * @param read is told how many bytes have been read, now and then
     * @throws UsageException if it can't be opened any more
     */
    EnterpriseSource open(Vocabulary vocabulary, RegisterIndex index, LongConsumer read) {
        return input.open(new Counted(bytes(), read), vocabulary, index);
    }

    private InputStream bytes() {
        if (copy == null) {
            return input.bytes(InputStream.nullInputStream());
        }
        try {
            InputStream bytes = Files.newInputStream(copy);
            return brokeOff == null ? bytes : new Broken(bytes, brokeOff);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many bytes it has; 0 if that can't be told. */
    long size() {
        Path file = copy == null ? input.file() : copy;
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        delete(copy);
    }

    /** Breaks off where the stream did that was copied: whoever counts records must see it. */
    private static final class Broken extends FilterInputStream {
        private final IOException why;

        Broken(InputStream in, IOException why) {
            super(in);
            this.why = why;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read < 0) {
                throw why;
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
                throw why;
            }
            return read;
        }
    }

    /** Tells how much of it is read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer told;
        private long count;

        Counted(InputStream in, LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            told.accept(count);
        }
    }
}
