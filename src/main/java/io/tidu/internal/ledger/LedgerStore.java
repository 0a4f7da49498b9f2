package io.tidu.internal.ledger;

import io.tidu.diagnostic.ProblemException;
import java.util.List;

/**
 * Where the lines of a ledger are kept. A store only ever grows at its end, but for a line that was half written when
 * something broke; one at a time may have it open to write. What a line says is not its business. Not thread-safe;
 * every method throws {@link ProblemException} if the store fails.
 */
public interface LedgerStore extends AutoCloseable {
    /** How messages name it; nothing secret. */
    String name();

    /** Where the first line is, or will be. */
    long start();

    /** The lines from a position on. */
    StoredLines lines(long position);

    /** The line at a position. */
    default StoredLine at(long position) {
        try (StoredLines lines = lines(position)) {
            return lines.next();
        }
    }

    /** Takes away a line that was half written and stands at a position, the last one. */
    void cut(long position);

    /** Adds whole lines at the end: all of them or none, where the store can. */
    void append(List<byte[]> lines);

    /** Returns once everything added is where a failing power supply leaves it. */
    void force();

    @Override
    void close();
}
