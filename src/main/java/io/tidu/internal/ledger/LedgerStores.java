package io.tidu.internal.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

    /** The name of the file that a ledger is, or that the database is in; null if it is on a server or in memory. */
    public static @Nullable String fileName(String where) {
        return JdbcStore.isUrl(where) ? JdbcTables.fileName(where) : where;
    }

    /**
     * Whether a file is a ledger or a database that may hold one, by its first bytes: it can't be made again, so that
     * nothing else is put in its place.
     */
    public static boolean isLedger(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LineForm.FIRST.length()), StandardCharsets.ISO_8859_1);
            return start.equals(LineForm.FIRST) || start.startsWith(JdbcTables.H2_FILE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Why a system says that it failed, in words where it says a path alone. */
    public static String reason(Exception failed) {
        return FileStore.reason(failed);
    }

    private static Path path(String where) {
        try {
            return Path.of(where);
        } catch (InvalidPathException e) {
            throw FileStore.failure("ledger.no-file", where);
        }
    }
}
