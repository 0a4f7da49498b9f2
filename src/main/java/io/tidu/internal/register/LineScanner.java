package io.tidu.internal.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** The whole lines of a file one by one; what follows the last line end is none. Not thread-safe. */
final class LineScanner {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private long end;

    /** From where the channel stands. */
    LineScanner(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.position();
    }

    /** The next line without its end; null if there is no further whole one. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int start = buffer.position();
            while (buffer.hasRemaining()) {
                if (buffer.get() == '\n') {
                    line.write(buffer.array(), start, buffer.position() - 1 - start);
                    end += line.size() + 1;
                    return line.toByteArray();
                }
            }
            line.write(buffer.array(), start, buffer.position() - start);
            buffer.clear();
            int read = channel.read(buffer);
            buffer.flip();
            if (read < 0) {
                return null;
            }
        }
    }

    /** Where the last line that was given ends, with its end. */
    long end() {
        return end;
    }
}
