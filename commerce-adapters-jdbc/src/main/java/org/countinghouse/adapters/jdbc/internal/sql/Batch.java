package org.countinghouse.adapters.jdbc.internal.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One statement for many rows, bound by position and sent together.
 *
 * <p>This is the one place that binds without Jdbi: a row of a batch costs Jdbi several objects a column, which was a
 * sixth of the time of a bulk load.
 */
public sealed class Batch permits ColumnBatch {

    private final PreparedStatement statement;
    private int rows;

    Batch(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The statement, for those who bind otherwise. */
    final PreparedStatement statement() {
        return statement;
    }

    /** A text. */
    public Batch bind(int position, String value) {
        return set(() -> statement.setString(position + 1, value));
    }

    /** A text, or null. */
    public Batch bind(int position, Optional<String> value) {
        return set(() -> {
            if (value.isPresent()) {
                statement.setString(position + 1, value.get());
            } else {
                statement.setNull(position + 1, Types.VARCHAR);
            }
        });
    }

    /** A whole number. */
    public Batch bind(int position, long value) {
        return set(() -> statement.setLong(position + 1, value));
    }

    /** A whole number that fits into an {@code int}. */
    public Batch bind(int position, int value) {
        return set(() -> statement.setInt(position + 1, value));
    }

    /** A truth value. */
    public Batch bind(int position, boolean value) {
        return set(() -> statement.setBoolean(position + 1, value));
    }

    /** An exact decimal. */
    public Batch bind(int position, BigDecimal value) {
        return set(() -> statement.setBigDecimal(position + 1, value));
    }

    /** An instant, in UTC. */
    public Batch bind(int position, OffsetDateTime value) {
        return set(() -> statement.setObject(position + 1, value));
    }

    /** A date. */
    public Batch bind(int position, LocalDate value) {
        return set(() -> statement.setObject(position + 1, value));
    }

    /** A whole number, or null. */
    public Batch bindLong(int position, Optional<Long> value) {
        return set(() -> {
            if (value.isPresent()) {
                statement.setLong(position + 1, value.get());
            } else {
                statement.setNull(position + 1, Types.BIGINT);
            }
        });
    }

    /** The row is complete. */
    public Batch add() {
        rows++;
        return set(statement::addBatch);
    }

    /** Sends all rows and tells how many rows of the table each of them changed; nothing is sent for no rows. */
    public int[] execute() {
        try (PreparedStatement closing = statement) {
            return rows == 0 ? new int[0] : closing.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private Batch set(Setting setting) {
        try {
            setting.set();
            return this;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private interface Setting {
        void set() throws SQLException;
    }
}
