package io.tidu.internal.register;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tidu.model.batch.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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
 * <p>Each line has its {@link StandingLine form}: money is paid by what stands here, so that a file of which a line was
 * changed, lost or doubled is refused.
 */
final class StandingFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte END = '\n';

    private final Path path;
    private final FileChannel channel;
    private final boolean temporary;
    private final ByteBuffer ahead = ByteBuffer.allocate(BUFFER);
    private long written;
    private long lastRecord = -1;
    private String check = "";

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
     * @throws RefusedFile if it is there and of something else, not as it was written, or open in another run
     */
    static StandingFile at(Path path, String header, Taken taken) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw RefusedFile.ofAnotherRun("");
        }
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        StandingFile file = new StandingFile(path, channel, false);
        try {
            lock(channel);
            file.resume(header, taken);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        return file;
    }

    /** Beyond all lines, so that the file can be read where locks keep readers out. */
    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // as any other program
        } catch (IOException noLocks) {
            return;
        }
        throw RefusedFile.inUse();
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
            throw RefusedFile.ofAnotherRun(found);
        }
        written = lines.end();
        check = StandingLine.check("", first, first.length);
        int number = 1;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            try {
                take(line, taken);
            } catch (IOException | RuntimeException wrong) {
                throw RefusedFile.damaged(number, wrong);
            }
            written = lines.end();
        }
        channel.truncate(written);
        channel.position(written);
    }

    private void take(byte[] line, Taken taken) throws IOException {
        int tab = StandingLine.indexOf(line);
        long record = StandingLine.number(line, tab);
        byte[] json = StandingLine.json(line, tab);
        check = StandingLine.check(check, line, tab + 1 + json.length);
        String said = new String(line, tab + json.length + 2, line.length - tab - json.length - 2, US_ASCII);
        if (record <= Math.max(0, lastRecord) || !said.equals(check)) {
            throw new IOException("another line");
        }
        if (json.length > 0) {
            taken.standing(record, json, written + tab + 1, json.length);
        } else {
            taken.nothing(record);
        }
        lastRecord = record;
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
            throw RefusedFile.ofAnotherRun("");
        }
    }

    /** Writes the first line of a file that has none. */
    void begin(String header) throws IOException {
        byte[] first = header.getBytes(StandardCharsets.UTF_8);
        write(first);
        write(new byte[] {END});
        check = StandingLine.check("", first, first.length);
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
        byte[] number = (record + "\t").getBytes(US_ASCII);
        byte[] json = standing == null ? new byte[0] : standing;
        byte[] line = Arrays.copyOf(number, number.length + json.length);
        System.arraycopy(json, 0, line, number.length, json.length);
        check = StandingLine.check(check, line, line.length);
        long at = written + number.length;
        write(line);
        write(("\t" + check + "\n").getBytes(US_ASCII));
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
