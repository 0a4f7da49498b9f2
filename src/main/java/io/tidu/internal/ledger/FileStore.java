package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Tongues;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** A file of lines, locked as long as it is open. A position is the number of bytes before it. */
final class FileStore implements LedgerStore {
    private final FileChannel channel;
    private final String name;

    /** A store of an open channel, which it closes. */
    FileStore(FileChannel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    /** Opens a file to be written, and makes it if there is none. */
    static FileStore writing(Path file, String name) {
        boolean made = !Files.exists(file);
        FileStore store =
                open(file, name, false, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (made) {
            store.forceFolder(file);
        }
        return store;
    }

    /** Opens a file to be read only, together with others who read. */
    static FileStore reading(Path file, String name) {
        return open(file, name, true, StandardOpenOption.READ);
    }

    private static FileStore open(Path file, String name, boolean shared, StandardOpenOption... options) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // What lies behind a device or a pipe can be read or written once, if it ends at all.
            throw failure("ledger.no-file", name);
        }
        try {
            FileChannel channel = FileChannel.open(file, options);
            try {
                lock(channel, shared, name);
                return new FileStore(channel, name);
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException e) {
            throw failure(shared ? "ledger.unreadable" : "ledger.not-opened", name, reason(e));
        }
    }

    private static void lock(FileChannel channel, boolean shared, String name) throws IOException {
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // as any other program
        }
        throw failure("ledger.in-use", name);
    }

    /** A new file is not on the disk before its folder is. */
    private void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel entries = FileChannel.open(folder == null ? file : folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folder, and keeps the entry with the file.
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public StoredLines lines(long position) {
        return new FileLines(channel, name, position);
    }

    @Override
    public void cut(long position) {
        try {
            channel.truncate(position);
        } catch (IOException e) {
            throw failure("ledger.unwritable", name, reason(e));
        }
    }

    @Override
    public void append(List<byte[]> lines) {
        int length = lines.stream().mapToInt(line -> line.length + 1).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        lines.forEach(line -> bytes.put(line).put((byte) '\n'));
        bytes.flip();
        try {
            long position = channel.size();
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            throw failure("ledger.unwritable", name, reason(e));
        }
    }

    @Override
    public void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw failure("ledger.unwritable", name, reason(e));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure("ledger.unwritable", name, reason(e));
        }
    }

    static ProblemException failure(String id, String name, String... arguments) {
        return new ProblemException(Problem.error(id, Place.of(name), arguments));
    }

    /** What a system says in its own words, but for what it says with a path alone. */
    static String reason(Exception failed) {
        String id = failed instanceof AccessDeniedException
                ? "ledger.reason.denied"
                : failed instanceof NoSuchFileException ? "ledger.reason.missing" : null;
        if (id != null) {
            return Tongues.both(
                    Messages.in(Locale.CHINESE).text(id),
                    Messages.in(Locale.ENGLISH).text(id));
        }
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
