package io.tidu.internal.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file from a position on; it stays open when they are closed. */
final class FileLines implements StoredLines {
    /** Bytes of a line: what is longer was never written by us. */
    static final int MOST_BYTES = 1 << 27;

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final String name;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    /** Where the next bytes are read. */
    private long at;
    /** Where the line that comes next begins. */
    private long start;

    private @Nullable StoredLine ahead;

    FileLines(FileChannel channel, String name, long position) {
        this.channel = channel;
        this.name = name;
        this.at = position;
        this.start = position;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = read();
            } catch (IOException e) {
                throw FileStore.failure("ledger.unreadable", name, FileStore.reason(e));
            }
        }
        return ahead != null;
    }

    @Override
    public StoredLine next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        StoredLine line = ahead;
        ahead = null;
        start = line.next();
        return line;
    }

    private @Nullable StoredLine read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (buffer.hasRemaining() || fill()) {
            int from = buffer.position();
            int end = from;
            while (end < buffer.limit() && buffer.get(end) != '\n') {
                end++;
            }
            line.write(buffer.array(), from, end - from);
            if (line.size() > MOST_BYTES) {
                throw FileStore.failure("ledger.line-too-long", name, String.valueOf(MOST_BYTES));
            }
            buffer.position(end);
            if (end < buffer.limit()) {
                buffer.get();
                return new StoredLine(start, line.toByteArray(), true, start + line.size() + 1);
            }
        }
        return line.size() == 0 ? null : new StoredLine(start, line.toByteArray(), false, start + line.size());
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int count = channel.read(buffer, at);
        buffer.flip();
        if (count <= 0) {
            buffer.limit(0);
            return false;
        }
        at += count;
        return true;
    }

    @Override
    public void close() {
        // the channel is the store's
    }
}
