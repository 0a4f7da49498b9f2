package io.tidu.internal.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens the store that a path or URL names. */
public final class LedgerStores {

    private LedgerStores() {}

    /** To be written, by nobody else; made if it is not there. */
    public static LedgerStore writing(String where) {
        return JdbcStore.isUrl(where) ? JdbcStore.writing(where) : FileStore.writing(path(where), where);
    }

    /** To be read. */
    public static LedgerStore reading(String where) {
        return JdbcStore.isUrl(where) ? JdbcStore.reading(where) : FileStore.reading(path(where), where);
    }

    private static Path path(String where) {
        try {
            return Path.of(where);
        } catch (InvalidPathException e) {
            throw FileStore.failure("ledger.no-file", where);
        }
    }
}
