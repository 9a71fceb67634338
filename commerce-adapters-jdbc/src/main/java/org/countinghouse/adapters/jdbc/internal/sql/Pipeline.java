package org.countinghouse.adapters.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countinghouse.adapters.jdbc.Dialect;

/**
 * Statements of one unit that wait to be sent together, in their order: one round trip instead of one each. Each runs as
 * if it had been sent alone, with its own view of what is committed. Any other statement of the unit sends those that
 * wait first, and so does the end of the unit: a failure shows by then at the latest.
 *
 * <p>The driver of PostgreSQL sends statements that are written with a semicolon between them in one go. On the other
 * engines nothing waits.
 */
public final class Pipeline {

    private final Connection connection;
    private final Dialect dialect;
    private final List<Part> waiting = new ArrayList<>();
    private int preludes;

    /** A pipeline on that connection. */
    public Pipeline(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * One statement.
     *
     * @param sql its text, rendered
     * @param parameters how many it has
     * @param binder sets them
     * @param answer reads what it came to
     */
    record Part(String sql, int parameters, Binder binder, Answer answer) {}

    /** Sets a statement's parameters. */
    @FunctionalInterface
    public interface Binder {
        /** Sets them, the first of them at that place, counted from 1. */
        void bind(PreparedStatement statement, int first) throws SQLException;
    }

    /** Reads what a statement came to. */
    @FunctionalInterface
    public interface Answer {
        /** Reads the rows or the count that the statement stands on. */
        void read(PreparedStatement statement) throws SQLException;
    }

    /** Whether statements wait here. */
    boolean isOpen() {
        return dialect == Dialect.POSTGRESQL;
    }

    /** To be sent before all else of the unit; a unit that sends nothing else does not send it. */
    public void begin(String sql) {
        waiting.add(new Part(sql, 0, (statement, first) -> {}, statement -> {}));
        preludes++;
    }

    /** Waits to be sent. */
    void add(Part part) {
        waiting.add(part);
    }

    /** Sends what is left at the end of the unit. */
    public void end() {
        if (waiting.size() > preludes) {
            flush();
        }
    }

    /** Sends what waits, and reads all answers. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Part> parts = List.copyOf(waiting);
        waiting.clear();
        preludes = 0;
        String together = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(together)) {
            int first = 1;
            for (Part part : parts) {
                part.binder().bind(statement, first);
                first += part.parameters();
            }
            statement.execute();
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    statement.getMoreResults();
                }
                parts.get(i).answer().read(statement);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
