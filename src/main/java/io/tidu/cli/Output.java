package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Text that goes out in UTF-8 and shows nothing that nobody sees; made ready elsewhere, it may come as bytes. */
final class Output extends PrintWriter {
    private final OutputStream bytes;

    Output(OutputStream bytes) {
        super(VisibleWriter.replacing(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
        this.bytes = bytes;
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
}
