package io.tidu.internal.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of a ledger in a database, made and opened with statements that H2 and PostgreSQL both understand. */
final class JdbcTables {
    static final String H2 = "H2";
    private static final String POSTGRESQL = "PostgreSQL";

    /** How H2's files begin. */
    static final String H2_FILE = "H:2,block";

    private static final Pattern H2_URL = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");

    /** What H2 and PostgreSQL say where somebody else has a row, a table or the file. */
    private static final Set<String> TAKEN = Set.of("55P03", "HYT00", "90020");

    private JdbcTables() {}

    /** Whether there is a driver for it. */
    static boolean hasDriver(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException none) {
            return false;
        }
    }

    /** A connection whose commits are on the disk when they return, where the server can. */
    static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (isOf(connection, POSTGRESQL)) {
            execute(connection, "SET synchronous_commit TO ON");
        }
        return connection;
    }

    /** Who may only add lines may make no table, and need not where there is one. */
    static void makeTables(Connection connection) throws SQLException {
        if (kind(connection, "tidu_ledger").isEmpty()) {
            execute(connection, "CREATE TABLE tidu_ledger (n BIGINT PRIMARY KEY, line TEXT NOT NULL)");
        }
        if (kind(connection, "tidu_ledger_lock").isEmpty()) {
            execute(connection, "CREATE TABLE tidu_ledger_lock (id INTEGER PRIMARY KEY)");
            execute(connection, "INSERT INTO tidu_ledger_lock (id) VALUES (1)");
        }
    }

    /** A view of this name could do more than give what it holds, such as call functions of a database from others. */
    static void needTable(Connection connection, String url) throws SQLException {
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

    /** Holds the row as long as the transaction lasts; without the row it would hold nothing. */
    static void lock(Connection lock, String url) throws SQLException {
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id FROM tidu_ledger_lock WHERE id = 1 FOR UPDATE NOWAIT")) {
            if (!row.next()) {
                throw FileStore.failure("ledger.no-table", name(url));
            }
        }
    }

    /** The name of the file that H2 keeps a database in; null if it is another database, or not in a file here. */
    static @Nullable String fileName(String url) {
        Matcher file = H2_URL.matcher(url);
        return file.matches() ? file.group(1) + ".mv.db" : null;
    }

    /** Whether it is of this product. */
    static boolean isOf(Connection connection, String product) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals(product);
    }

    /** One statement without results. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The greatest number; 0 if there is no line. */
    static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COALESCE(MAX(n), 0) FROM tidu_ledger")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Whether somebody else has it. */
    static boolean isTaken(SQLException e) {
        return TAKEN.contains(String.valueOf(e.getSQLState())) || TAKEN.contains(String.valueOf(e.getErrorCode()));
    }

    /** The URL up to where user and password may stand. */
    static String name(String url) {
        return url.replaceFirst("[?;].*", "");
    }

    /** Why it failed, without what must not be told. */
    static String reason(SQLException e, String url) {
        // Drivers may quote the URL, in which a password may stand.
        return FileStore.reason(e).replace(url, name(url)).lines().findFirst().orElse("");
    }
}
