package io.tidu.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;

/** The lines of a table from a number on, a few at a time; the connection stays open when they are closed. */
final class JdbcLines implements StoredLines {
    private static final int FIRST = 1;
    private static final int MOST = 256;

    private final Connection connection;
    private final String name;
    private final Deque<StoredLine> read = new ArrayDeque<>();
    private long from;
    /** How many are asked for next: whoever wants one line gets no more. */
    private int count = FIRST;

    private boolean ended;

    JdbcLines(Connection connection, String name, long position) {
        this.connection = connection;
        this.name = name;
        this.from = position;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !ended) {
            try {
                fill();
            } catch (SQLException e) {
                throw FileStore.failure("ledger.unreadable", name, JdbcTables.reason(e, name));
            }
        }
        return !read.isEmpty();
    }

    private void fill() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT n, line FROM tidu_ledger WHERE n >= ? ORDER BY n FETCH FIRST " + count + " ROWS ONLY")) {
            query.setLong(1, from);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long number = rows.getLong(1);
                    byte[] line = rows.getString(2).getBytes(StandardCharsets.UTF_8);
                    read.add(new StoredLine(number, line, true, number + 1));
                    from = number + 1;
                }
            }
        }
        ended = read.size() < count;
        count = MOST;
    }

    @Override
    public StoredLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    @Override
    public void close() {
        // the connection is the store's
    }
}
