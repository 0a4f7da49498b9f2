package io.tidu.input;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a stream one after the other. */
interface RecordReader extends Closeable {
    /** The next record, or null at the end. */
    @Nullable
    EnterpriseRecord next() throws IOException;

    /** Where the record stands that came last. */
    Written written();

    /** Removes what was kept on the disk meanwhile; the stream stays open. */
    @Override
    default void close() throws IOException {}
}
