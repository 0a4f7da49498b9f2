package io.tidu.internal.source.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives no more than so many bytes before the next step of whoever reads them: what needs more for one step, such as a
 * name or an attribute, is longer than memory may be. Not thread-safe.
 */
final class BoundedSteps extends FilterInputStream {
    private final int most;
    private int left;

    BoundedSteps(InputStream in, int most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** Begins the next step. */
    void step() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0) {
            throw new IOException("too long");
        }
        int read = super.read(bytes, from, Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}
