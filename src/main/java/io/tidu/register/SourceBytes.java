package io.tidu.register;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.RegisterIndex;
import io.tidu.vocabulary.Vocabulary;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A source that can be read more than once. What comes through a pipe is first copied into a file, which is readable
 * for its owner only and deleted on closing.
 *
 * @param source the source
 * @param bytes the file itself, or the copy
 * @param isCopy whether it is a copy
 * @param brokeOff why the copy is not whole, or null
 */
record SourceBytes(
        RegisterSource source,
        Path bytes,
        boolean isCopy,
        @Nullable IOException brokeOff) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /**
     * Makes a source readable again and again.
     *
     * @throws ProblemException if it can't be read, or there is no room for its copy
     */
    static SourceBytes of(RegisterSource source) {
        Path file = source.file().orElse(null);
        if (file != null && Files.isRegularFile(file)) {
            return new SourceBytes(source, file, false, null);
        }
        Path copy = null;
        try {
            InputStream once = file == null ? source.stream().orElseThrow() : Files.newInputStream(file);
            copy = Files.createTempFile("tidu-", ".part");
            return new SourceBytes(source, copy, true, copy(once, copy));
        } catch (IOException noRoom) {
            delete(copy);
            throw unreadable(source);
        }
    }

    private static ProblemException unreadable(RegisterSource source) {
        return new ProblemException(Problem.error("file.unreadable", Place.of(source.shownName())));
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
     * @param index what is known of all sources together
     * @param read is told how many bytes have been read, now and then
     * @throws ProblemException if it can't be opened any more
     */
    EnterpriseSource open(Vocabulary vocabulary, RegisterIndex index, LongConsumer read) {
        try {
            InputStream all = Files.newInputStream(bytes);
            InputStream told = brokeOff == null ? all : new Broken(all, brokeOff);
            return EnterpriseSource.open(
                    source.shownName(), new Counted(told, read), source.format(), vocabulary, index);
        } catch (IOException gone) {
            throw unreadable(source);
        }
    }

    /** Its bytes from one on. */
    InputStream from(long first) throws IOException {
        FileChannel channel = FileChannel.open(bytes);
        return Channels.newInputStream(channel.position(first));
    }

    /** How many bytes it has; 0 if that can't be told. */
    long size() {
        try {
            return Files.size(bytes);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (isCopy) {
            delete(bytes);
        }
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
