package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Text that goes out in UTF-8 and shows nothing that nobody sees; made ready elsewhere, it may come as bytes. */
final class Output extends PrintWriter {
    private final Failing bytes;
    private boolean told;

    private Output(Failing bytes) {
        super(VisibleWriter.replacing(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
        this.bytes = bytes;
    }

    /** Into a file: whatever fails is an error. */
    static Output into(OutputStream file) {
        return to(file, failure -> false);
    }

    /**
     * To somebody who may stop reading.
     *
     * @param readerGone which failures mean that he did
     */
    static Output to(OutputStream bytes, Predicate<IOException> readerGone) {
        return new Output(new Failing(bytes, readerGone));
    }

    /** Writes a text of {@link VisibleWriter#utf8}, or another of which it is known that it shows all that is in it. */
    void bytes(byte[] visible) {
        // What came as characters first.
        flush();
        try {
            bytes.write(visible);
        } catch (IOException failed) {
            setError();
        }
    }

    /** Whether writing failed because nobody reads any more. */
    boolean isReaderGone() {
        return bytes.failure != null && bytes.readerGone.test(bytes.failure);
    }

    /** Whether it is the first time that somebody wants to tell that writing failed. */
    boolean isUntold() {
        boolean first = !told;
        told = true;
        return first;
    }

    /** A print writer keeps to itself what went wrong. */
    private static final class Failing extends OutputStream {
        private final OutputStream out;
        private final Predicate<IOException> readerGone;
        private @Nullable IOException failure;

        Failing(OutputStream out, Predicate<IOException> readerGone) {
            this.out = out;
            this.readerGone = readerGone;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                throw first(failed);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException failed) {
                throw first(failed);
            }
        }

        private IOException first(IOException failed) {
            failure = failure == null ? failed : failure;
            return failure;
        }
    }
}
