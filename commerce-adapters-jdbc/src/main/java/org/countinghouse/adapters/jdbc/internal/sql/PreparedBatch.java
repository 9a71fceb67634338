package org.countinghouse.adapters.jdbc.internal.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Rows that are bound at once: what a bulk load into an engine in this process needs. */
final class PreparedBatch implements Batch {

    private final PreparedStatement statement;
    private int rows;

    PreparedBatch(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Batch bind(int position, String value) {
        return set(() -> statement.setString(position + 1, value));
    }

    @Override
    public Batch bind(int position, Optional<String> value) {
        return set(() -> {
            if (value.isPresent()) {
                statement.setString(position + 1, value.get());
            } else {
                statement.setNull(position + 1, Types.VARCHAR);
            }
        });
    }

    @Override
    public Batch bind(int position, long value) {
        return set(() -> statement.setLong(position + 1, value));
    }

    @Override
    public Batch bind(int position, int value) {
        return set(() -> statement.setInt(position + 1, value));
    }

    @Override
    public Batch bind(int position, boolean value) {
        return set(() -> statement.setBoolean(position + 1, value));
    }

    @Override
    public Batch bind(int position, BigDecimal value) {
        return set(() -> statement.setBigDecimal(position + 1, value));
    }

    @Override
    public Batch bind(int position, OffsetDateTime value) {
        return set(() -> statement.setObject(position + 1, value));
    }

    @Override
    public Batch bind(int position, LocalDate value) {
        return set(() -> statement.setObject(position + 1, value));
    }

    @Override
    public Batch bindLong(int position, Optional<Long> value) {
        return set(() -> {
            if (value.isPresent()) {
                statement.setLong(position + 1, value.get());
            } else {
                statement.setNull(position + 1, Types.BIGINT);
            }
        });
    }

    @Override
    public Batch add() {
        rows++;
        return set(statement::addBatch);
    }

    @Override
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
