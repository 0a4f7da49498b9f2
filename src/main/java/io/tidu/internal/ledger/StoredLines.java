package io.tidu.internal.ledger;

import java.util.Iterator;

/** Lines of a store, in order, as long as it is open. Not thread-safe. */
interface StoredLines extends Iterator<StoredLine>, AutoCloseable {
    @Override
    void close();
}
