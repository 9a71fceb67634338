package org.countinghouse.adapters.jdbc.internal.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Pipeline pipeline;

    SqlSession(Sql sql, Handle handle, Pipeline pipeline) {
        this.sql = sql;
        this.handle = handle;
        this.pipeline = pipeline;
    }

    /** A query; bind by name ({@code :name}) or by position ({@code ?}). */
    public Query query(String statement) {
        pipeline.flush();
        return handle.createQuery(sql.render(statement));
    }

    /** An insert, update or delete. */
    public Update update(String statement) {
        pipeline.flush();
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
        if (pipeline.isOpen()) {
            return PipelinedBatch.of(handle.getConnection(), pipeline, sql.render(statement));
        }
        try {
            return new PreparedBatch(handle.getConnection().prepareStatement(sql.render(statement)));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * An insert of many rows, sent together: a plain one that ends with {@code values (?, …)}. Where the engine takes
     * arrays over a network, each column is one, so that the statement is the same for two rows and for a thousand, and
     * the server reads it once.
     */
    public Batch rows(String insert) {
        return pipeline.isOpen()
                ? PipelinedBatch.ofNewRows(handle.getConnection(), pipeline, sql.render(insert))
                : batch(insert);
    }

    /**
     * An update of many rows, sent together, for rows that differ: {@code update … set … where …}, every parameter a
     * {@code ?}. Where the engine takes arrays over a network it is one statement, which changes a row of the table once:
     * a second change of the same row would find nothing. In what order the rows change is left to the engine, so they
     * must be locked before, by themselves or by what they belong to.
     */
    public Batch changes(String update) {
        return pipeline.isOpen()
                ? PipelinedBatch.ofChanges(handle.getConnection(), pipeline, sql.render(update))
                : batch(update);
    }

    /** Whether statements can be sent together, by {@link #expect} and {@link #flush}. */
    public boolean pipelines() {
        return pipeline.isOpen();
    }

    /** A statement to be sent together with others, with that many parameters. */
    public void expect(String statement, int parameters, Pipeline.Binder binder, Pipeline.Answer answer) {
        pipeline.add(new Pipeline.Part(sql.render(statement), parameters, binder, answer));
    }

    /** Sets a list of texts. */
    public static void setTexts(PreparedStatement statement, int parameter, List<String> texts) throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf("varchar", texts.toArray()));
    }

    /** Sends what waits, and reads all answers. */
    public void flush() {
        pipeline.flush();
    }

    /**
     * The rows of many keys, key by key, by one prepared statement: for an engine in this process, which answers a key
     * faster than it takes a list of keys apart. Over a network it would be a round trip a key.
     */
    public <K, R> List<R> keyByKey(String statement, Collection<K> keys, KeyBinder<K> binder, RowReader<R> reader) {
        pipeline.flush();
        List<R> found = new ArrayList<>(keys.size());
        try (PreparedStatement prepared = handle.getConnection().prepareStatement(sql.render(statement))) {
            for (K key : keys) {
                binder.bind(prepared, key);
                try (ResultSet rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Puts a key into a statement's parameters, which are counted from 1. */
    @FunctionalInterface
    public interface KeyBinder<K> {
        /** Binds one key. */
        void bind(PreparedStatement statement, K key) throws SQLException;
    }

    /** Reads the row a result stands on. */
    @FunctionalInterface
    public interface RowReader<R> {
        /** Reads one row. */
        R read(ResultSet row) throws SQLException;
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

    /** Binds the lists of <code>${lists k (one, other)}</code>, the first of them at that position. */
    @SafeVarargs
    public final Query bindLists(Query query, int first, List<String>... lists) {
        boolean maria = dialect() == Dialect.MARIADB;
        for (int i = 0; i < lists.length; i++) {
            if (!maria) {
                query.bindArray(first + i, String.class, lists[i]);
            } else if (i == 0) {
                query.bind(first, TextRows.json(List.of(lists)));
            } else {
                query.bind(first + i, "$");
            }
        }
        return query;
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
