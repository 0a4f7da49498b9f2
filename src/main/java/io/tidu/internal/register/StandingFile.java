package io.tidu.internal.register;

import io.tidu.model.batch.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The file on which a batch keeps what it has worked out: a first line that says of what, then for each record of the
 * register a line with its number and, if it could be used, its standing. One that was interrupted ends with a line
 * that is not whole, or with none; a later run goes on behind the last whole one. Not thread-safe.
 *
 * <p>Lines: {@code NUMBER TAB STANDING}; the standing is empty for a record that could not be used. A standing is JSON
 * and has neither tab nor line end.
 */
final class StandingFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte TAB = '\t';
    private static final byte END = '\n';

    private final Path path;
    private final FileChannel channel;
    private final boolean temporary;
    private final ByteBuffer ahead = ByteBuffer.allocate(BUFFER);
    private long written;
    private long lastRecord = -1;

    private StandingFile(Path path, FileChannel channel, boolean temporary) {
        this.path = path;
        this.channel = channel;
        this.temporary = temporary;
    }

    /** Takes what is read back of a file. */
    interface Taken {
        /** Takes nothing. */
        Taken NOTHING = new Taken() {
            @Override
            public void standing(long record, byte[] json, long at, int length) {}

            @Override
            public void nothing(long record) {}
        };

        /**
         * Takes a standing.
         *
         * @param record the number of its record
         * @param at where its JSON begins
         * @param length of its JSON
         */
        void standing(long record, byte[] json, long at, int length) throws IOException;

        /** Takes the number of a record of which nothing could be decided. */
        void nothing(long record);
    }

    /** The file begins with another line than this run would write. */
    static final class OfAnotherRun extends IOException {
        private static final long serialVersionUID = 1L;

        private final String header;

        OfAnotherRun(String header) {
            super("a file of another run");
            this.header = header;
        }

        /** The first line it has. */
        String header() {
            return header;
        }
    }

    /** A file that is readable for its owner only and is deleted on closing. */
    static StandingFile temporary() throws IOException {
        Path path = Files.createTempFile("tidu-", ".batch");
        return new StandingFile(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE), true);
    }

    /**
     * A file that stays, or one of an interrupted run that is gone on with.
     *
     * @param header the first line, which says of what it is
     * @param taken is given every standing that is there already
     * @throws OfAnotherRun if it is there and of something else
     */
    static StandingFile at(Path path, String header, Taken taken) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        StandingFile file = new StandingFile(path, channel, false);
        try {
            file.resume(header, taken);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        return file;
    }

    /** The first line of a file; empty if there is none, or not a whole line in it. */
    static String header(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            byte[] first = new LineScanner(channel).next();
            return first == null ? "" : new String(first, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }

    private void resume(String header, Taken taken) throws IOException {
        channel.position(0);
        LineScanner lines = new LineScanner(channel);
        byte[] first = lines.next();
        if (first == null) {
            needCut(header);
            channel.truncate(0);
            begin(header);
            return;
        }
        String found = new String(first, StandardCharsets.UTF_8);
        if (!found.equals(header)) {
            throw new OfAnotherRun(found);
        }
        written = lines.end();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            int tab = indexOf(line, TAB);
            long record = number(line, tab);
            byte[] json = Arrays.copyOfRange(line, tab + 1, line.length);
            if (json.length > 0) {
                taken.standing(record, json, written + tab + 1, json.length);
            } else {
                taken.nothing(record);
            }
            lastRecord = record;
            written = lines.end();
        }
        channel.truncate(written);
        channel.position(written);
    }

    /** A file without a whole line is gone on with only if it is the beginning of the first: it may be anything. */
    private void needCut(String header) throws IOException {
        byte[] wanted = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer there = ByteBuffer.allocate(wanted.length + 1);
        while (there.hasRemaining() && channel.read(there, there.position()) >= 0) {
            // until all is read that can matter
        }
        byte[] found = Arrays.copyOf(there.array(), there.position());
        if (found.length > wanted.length || !Arrays.equals(found, Arrays.copyOf(wanted, found.length))) {
            throw new OfAnotherRun("");
        }
    }

    /**
     * What a line says of a record; empty if nothing could be worked out of it.
     *
     * @throws IOException if it is no line, or of another record
     */
    static byte[] result(byte @Nullable [] line, long record) throws IOException {
        int tab = line == null ? -1 : indexOf(line, TAB);
        if (line == null || number(line, tab) != record) {
            throw new IOException("no line of record " + record);
        }
        return Arrays.copyOfRange(line, tab + 1, line.length);
    }

    private static long number(byte[] line, int length) throws IOException {
        try {
            return Long.parseLong(new String(line, 0, length, StandardCharsets.US_ASCII));
        } catch (NumberFormatException none) {
            throw new IOException("a line without a number", none);
        }
    }

    private static int indexOf(byte[] line, byte wanted) throws IOException {
        for (int i = 0; i < line.length; i++) {
            if (line[i] == wanted) {
                return i;
            }
        }
        throw new IOException("a line without a tab");
    }

    /** Writes the first line of a file that has none. */
    void begin(String header) throws IOException {
        write(header.getBytes(StandardCharsets.UTF_8));
        write(new byte[] {END});
    }

    /** The number of the last record there is a line of; -1 if there is none. */
    long lastRecord() {
        return lastRecord;
    }

    /**
     * Writes the line of a record.
     *
     * @param standing its standing as JSON; null if it could not be used
     * @return where the JSON begins
     */
    long add(long record, byte @Nullable [] standing) throws IOException {
        write((record + "\t").getBytes(StandardCharsets.US_ASCII));
        long at = written;
        if (standing != null) {
            write(standing);
        }
        write(new byte[] {END});
        lastRecord = record;
        return at;
    }

    private void write(byte[] bytes) throws IOException {
        written += bytes.length;
        if (bytes.length > ahead.remaining()) {
            flush();
        }
        if (bytes.length > ahead.capacity()) {
            writeOut(ByteBuffer.wrap(bytes));
        } else {
            ahead.put(bytes);
        }
    }

    /** Hands everything on to the operating system, so that a killed process loses nothing of it. */
    void flush() throws IOException {
        ahead.flip();
        writeOut(ahead);
        ahead.clear();
    }

    private void writeOut(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads a standing; everything must have been flushed before. */
    Standing read(long at, int length) {
        ByteBuffer line = ByteBuffer.allocate(length);
        try {
            while (line.hasRemaining()) {
                if (channel.read(line, at + line.position()) < 0) {
                    throw new IOException("the file ends too early: " + path.getFileName());
                }
            }
            return StandingReader.read(line.array());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (temporary) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
