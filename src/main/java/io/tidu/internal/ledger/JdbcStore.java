package io.tidu.internal.ledger;

import io.tidu.diagnostic.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of lines in a database: {@code tidu_ledger (n, line)}. It is written in batches, each one transaction; a
 * second connection holds the only row of {@code tidu_ledger_lock} as long as the store is open, and n is a primary key
 * besides, so that two who write can't both get on. A position is n. The statements are those that H2 and PostgreSQL
 * both understand.
 */
final class JdbcStore implements LedgerStore {
    private static final String PREFIX = "jdbc:";

    private final String name;
    private final Connection connection;
    /** Holds the lock; null if the store is read only. */
    private final @Nullable Connection lock;

    private long last;

    private JdbcStore(String name, Connection connection, @Nullable Connection lock) {
        this.name = name;
        this.connection = connection;
        this.lock = lock;
    }

    /** Whether this names a database. */
    static boolean isUrl(String where) {
        return where.startsWith(PREFIX);
    }

    /** Opens a database to be written; makes the tables if there are none. */
    static JdbcStore writing(String url) {
        return open(url, "ledger.not-opened", connection -> {
            Connection lock = null;
            try {
                JdbcTables.makeTables(connection);
                JdbcTables.needTable(connection, url);
                lock = JdbcTables.connect(url);
                JdbcTables.lock(lock, url);
                JdbcStore store = new JdbcStore(JdbcTables.name(url), connection, lock);
                store.last = JdbcTables.last(connection);
                return store;
            } catch (SQLException | RuntimeException failed) {
                closeQuietly(lock);
                throw failed;
            }
        });
    }

    /** Opens a database to be read. */
    static JdbcStore reading(String url) {
        // H2 would make the database that it does not find.
        String existing = url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
        return open(existing, "ledger.unreadable", connection -> {
            JdbcTables.needTable(connection, url);
            JdbcTables.last(connection);
            return new JdbcStore(JdbcTables.name(url), connection, null);
        });
    }

    /** What is done with a new connection. */
    private interface Opening {
        JdbcStore with(Connection connection) throws SQLException;
    }

    private static JdbcStore open(String url, String failure, Opening opening) {
        if (!JdbcTables.hasDriver(url)) {
            throw FileStore.failure("ledger.no-driver", JdbcTables.name(url));
        }
        Connection connection = null;
        try {
            connection = JdbcTables.connect(url);
            return opening.with(connection);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw JdbcTables.isTaken(e)
                    ? FileStore.failure("ledger.in-use", JdbcTables.name(url))
                    : FileStore.failure(failure, JdbcTables.name(url), JdbcTables.reason(e, url));
        } catch (ProblemException failed) {
            closeQuietly(connection);
            throw failed;
        }
    }

    private ProblemException failure(String id, SQLException e) {
        return FileStore.failure(id, name, JdbcTables.reason(e, name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public StoredLines lines(long position) {
        return new JdbcLines(connection, name, position);
    }

    @Override
    public void cut(long position) {
        throw new IllegalStateException("a database holds no half lines");
    }

    @Override
    public void append(List<byte[]> lines) {
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO tidu_ledger (n, line) VALUES (?, ?)")) {
                for (byte[] line : lines) {
                    insert.setLong(1, ++last);
                    insert.setString(2, new String(line, StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure("ledger.unwritable", e);
        }
    }

    /** A commit is on the disk of PostgreSQL when it returns; H2 has to be told. */
    @Override
    public void force() {
        try {
            if (JdbcTables.isOf(connection, JdbcTables.H2)) {
                JdbcTables.execute(connection, "CHECKPOINT SYNC");
            }
        } catch (SQLException e) {
            throw failure("ledger.unwritable", e);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                // A server notices by and by that a connection is gone; the lock is free at once.
                lock.rollback();
            } catch (SQLException gone) {
                // and so is the lock, soon
            }
        }
        closeQuietly(lock);
        closeQuietly(connection);
    }

    /** What had to be on the disk is there; whatever else fails now changes nothing. */
    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // the server ends what is left
        }
    }
}
