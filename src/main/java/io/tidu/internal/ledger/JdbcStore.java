package io.tidu.internal.ledger;

import io.tidu.diagnostic.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of lines in a database: {@code tidu_ledger (n, line)}. It is written in batches, each one transaction; a
 * second connection holds the only row of {@code tidu_ledger_lock} as long as the store is open, and n is a primary key
 * besides, so that two who write can't both get on. A position is n. The statements are those that H2 and PostgreSQL
 * both understand.
 */
final class JdbcStore implements LedgerStore {
    private static final String PREFIX = "jdbc:";
    private static final String H2 = "H2";
    private static final String POSTGRESQL = "PostgreSQL";

    /** What H2 and PostgreSQL say where somebody else has a row, a table or the file. */
    private static final Set<String> TAKEN = Set.of("55P03", "HYT00", "90020");

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
                makeTables(connection);
                needTable(connection, url);
                lock = connect(url);
                lock(lock);
                JdbcStore store = new JdbcStore(name(url), connection, lock);
                store.last = last(connection);
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
            needTable(connection, url);
            last(connection);
            return new JdbcStore(name(url), connection, null);
        });
    }

    /** What is done with a new connection. */
    private interface Opening {
        JdbcStore with(Connection connection) throws SQLException;
    }

    private static JdbcStore open(String url, String failure, Opening opening) {
        if (!hasDriver(url)) {
            throw FileStore.failure("ledger.no-driver", name(url));
        }
        Connection connection = null;
        try {
            connection = connect(url);
            return opening.with(connection);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw isTaken(e)
                    ? FileStore.failure("ledger.in-use", name(url))
                    : FileStore.failure(failure, name(url), reason(e, url));
        } catch (ProblemException failed) {
            closeQuietly(connection);
            throw failed;
        }
    }

    private static boolean hasDriver(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException none) {
            return false;
        }
    }

    private static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (isOf(connection, POSTGRESQL)) {
            execute(connection, "SET synchronous_commit TO ON");
        }
        return connection;
    }

    /** Who may only add lines may make no table, and need not where there is one. */
    private static void makeTables(Connection connection) throws SQLException {
        if (kind(connection, "tidu_ledger").isEmpty()) {
            execute(connection, "CREATE TABLE tidu_ledger (n BIGINT PRIMARY KEY, line TEXT NOT NULL)");
        }
        if (kind(connection, "tidu_ledger_lock").isEmpty()) {
            execute(connection, "CREATE TABLE tidu_ledger_lock (id INTEGER PRIMARY KEY)");
            execute(connection, "INSERT INTO tidu_ledger_lock (id) VALUES (1)");
        }
    }

    /** A view of this name could do more than give what it holds, such as call functions of a database from others. */
    private static void needTable(Connection connection, String url) throws SQLException {
        if (!kind(connection, "tidu_ledger").equals("BASE TABLE")) {
            throw FileStore.failure("ledger.no-table", name(url));
        }
    }

    /** What kind of table has a name; empty if none has. */
    private static String kind(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT table_type FROM information_schema.tables"
                + " WHERE LOWER(table_name) = ? AND LOWER(table_schema) = LOWER(CURRENT_SCHEMA)")) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    private static void lock(Connection lock) throws SQLException {
        lock.setAutoCommit(false);
        execute(lock, "SELECT id FROM tidu_ledger_lock WHERE id = 1 FOR UPDATE NOWAIT");
    }

    private static boolean isOf(Connection connection, String product) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals(product);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COALESCE(MAX(n), 0) FROM tidu_ledger")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static boolean isTaken(SQLException e) {
        return TAKEN.contains(String.valueOf(e.getSQLState())) || TAKEN.contains(String.valueOf(e.getErrorCode()));
    }

    /** The URL up to where user and password may stand. */
    static String name(String url) {
        return url.replaceFirst("[?;].*", "");
    }

    static String reason(SQLException e, String url) {
        // Drivers may quote the URL, in which a password may stand.
        return FileStore.reason(e).replace(url, name(url)).lines().findFirst().orElse("");
    }

    private ProblemException failure(String id, SQLException e) {
        return FileStore.failure(id, name, reason(e, name));
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
            if (isOf(connection, H2)) {
                execute(connection, "CHECKPOINT SYNC");
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
