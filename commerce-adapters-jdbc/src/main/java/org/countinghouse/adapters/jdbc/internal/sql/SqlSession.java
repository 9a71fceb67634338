package org.countinghouse.adapters.jdbc.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.domain.kernel.Arguments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Statements on one connection. Table names are written <code>${prefix}stock_position</code>. */
public final class SqlSession {

    private final Sql sql;
    private final Handle handle;

    SqlSession(Sql sql, Handle handle) {
        this.sql = sql;
        this.handle = handle;
    }

    /** A query; bind by name ({@code :name}) or by position ({@code ?}). */
    public Query query(String statement) {
        return handle.createQuery(sql.render(statement));
    }

    /** An insert, update or delete. */
    public Update update(String statement) {
        return handle.createUpdate(sql.render(statement));
    }

    /**
     * Runs an insert that ends with <code>${or nothing}</code>, after waiting for any other unit that has inserted the key.
     *
     * <p>MariaDB has no such ending that would refuse what a column cannot hold. There a taken key is an error of the
     * statement alone, which leaves the unit as it was.
     *
     * @return whether the key was new
     */
    public boolean insertNew(Update insert) {
        try {
            return insert.execute() == 1;
        } catch (UnableToExecuteStatementException e) {
            if (dialect() == Dialect.MARIADB
                    && e.getCause() instanceof SQLException error
                    && SqlErrors.of(error, Dialect.MARIADB) == SqlErrors.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** One statement for many rows, sent together. */
    public Batch batch(String statement) {
        try {
            return new Batch(handle.getConnection().prepareStatement(sql.render(statement)));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The dialect, for the few statements that differ. */
    public Dialect dialect() {
        return sql.dialect();
    }

    /** Binds the list of <code>${lists k (column)}</code>. */
    public Query bindList(Query query, int position, List<String> texts) {
        return dialect() == Dialect.MARIADB
                ? query.bind(position, TextRows.json(List.of(texts)))
                : query.bindArray(position, String.class, texts);
    }

    /** Binds the lists of <code>${lists k (one, other)}</code>, which are the first two parameters. */
    public Query bindLists(Query query, List<String> ones, List<String> others) {
        return dialect() == Dialect.MARIADB
                ? query.bind(0, TextRows.json(List.of(ones, others))).bind(1, "$")
                : query.bindArray(0, String.class, ones).bindArray(1, String.class, others);
    }

    /**
     * The database's clock at this statement, not at the start of the transaction: what decides whether a deadline has
     * passed. To be read after the lock it is about.
     */
    public Instant databaseTime() {
        return switch (dialect()) {
            case POSTGRESQL ->
                query("select clock_timestamp()")
                        .mapTo(OffsetDateTime.class)
                        .one()
                        .toInstant();
            case MARIADB ->
                query("select utc_timestamp(6)")
                        .mapTo(LocalDateTime.class)
                        .one()
                        .toInstant(ZoneOffset.UTC);
            case H2 ->
                Instant.ofEpochMilli(query("select ${prefix}clock_millis()")
                        .mapTo(Long.class)
                        .one());
        };
    }

    /**
     * How an instant is bound and stored: in UTC, to the microsecond.
     *
     * @throws IllegalArgumentException if it is finer than that: what a column cannot hold is refused, never rounded
     */
    public static OffsetDateTime utc(Instant instant) {
        boolean fits = instant.truncatedTo(ChronoUnit.MICROS).equals(instant);
        Arguments.require(fits, "time", "is no finer than a microsecond", instant);
        return instant.atOffset(ZoneOffset.UTC);
    }
}
