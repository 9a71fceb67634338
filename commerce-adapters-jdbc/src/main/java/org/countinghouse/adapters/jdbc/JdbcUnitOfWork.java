package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.internal.sql.HandleSource;
import org.countinghouse.adapters.jdbc.internal.sql.Pipeline;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.StorageException.Outcome;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work over JDBC: the only class that commits, rolls back, closes or sets auto-commit.
 *
 * <p>{@link #local} runs its own transactions: READ COMMITTED, auto-commit off and back to what it was, a bounded retry
 * of the whole unit after a deadlock or a serialization failure. {@link #joining} takes part in the host's transaction,
 * behind a savepoint.
 *
 * <p>After any failure inside a unit the unit is poisoned: even if the failure was caught on the way, the unit ends in a
 * rollback and a {@link StorageException}. (A driver's {@code commit()} may return normally on a transaction that the
 * server has already given up.) A connection lost during the commit gives {@link Outcome#UNKNOWN}.
 */
public final class JdbcUnitOfWork implements UnitOfWork {

    private static final int ATTEMPTS = 8;
    private static final int FIRST_PAUSE_MILLIS = 5;

    private final ConnectionSource source;
    private final boolean local;
    private final Jdbi jdbi;

    @SuppressWarnings("ThreadLocalUsage") // one per database: a host may have several, each with its own unit
    private final ThreadLocal<@Nullable ActiveUnit> active = new ThreadLocal<>();

    private Dialect dialect = Dialect.POSTGRESQL;
    private Failures failures = new Failures(dialect);
    private volatile boolean understood;

    private JdbcUnitOfWork(ConnectionSource source, boolean local) {
        this.source = source;
        this.local = local;
        this.jdbi = configured(Jdbi.create(new UnitConnections()));
    }

    /** Runs its own transactions on connections of that data source, which may have auto-commit on or off. */
    public static JdbcUnitOfWork local(DataSource dataSource) {
        return new JdbcUnitOfWork(ConnectionSource.ofTransactionAware(dataSource), true);
    }

    /** Takes part in the host's transaction, which must be active, at READ COMMITTED, and not read-only. */
    public static JdbcUnitOfWork joining(ConnectionSource source) {
        return new JdbcUnitOfWork(source, false);
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        ActiveUnit unit = active.get();
        if (unit != null) {
            return unit.part(work);
        }
        return local ? retrying(work) : behindSavepoint(work);
    }

    @Override
    public void atEnd(Runnable action) {
        ActiveUnit unit = active.get();
        if (unit == null) {
            throw new IllegalStateException("no unit of work is active");
        }
        unit.atEnd(action);
    }

    /** Whether a unit is active on this thread or, when joining, whether the host has a transaction. */
    @Override
    public boolean isActive() {
        if (active.get() != null) {
            return true;
        }
        return !local && source.isAvailable() && withConnection(connection -> !connection.getAutoCommit());
    }

    /** Speaks that dialect from now on, to a database that must be of it. */
    void speak(Dialect spoken) {
        this.dialect = spoken;
        this.failures = new Failures(spoken);
        if (source.isAvailable()) {
            withConnection(connection -> {
                requireDialect(connection);
                return spoken;
            });
        }
    }

    private void requireDialect(Connection connection) throws SQLException {
        if (understood) {
            return;
        }
        dialect.requireSpokenBy(connection);
        understood = true;
    }

    /** The way in for the stores. */
    HandleSource handles() {
        return new UnitHandles();
    }

    /** Reads something about the database before any unit. */
    <T> T withConnection(ConnectionWork<T> work) {
        Connection connection = acquire();
        try {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failures.failure("using a connection", e);
        } finally {
            release(connection);
        }
    }

    private <T> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inOwnTransaction(work);
            } catch (StorageException | StaleStateException e) {
                boolean worth = !(e instanceof StorageException storage) || storage.isWorthRetrying();
                if (!worth || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        long bound = (long) FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting to run a unit again", Outcome.NOT_APPLIED, e);
        }
    }

    private <T> T inOwnTransaction(Supplier<T> work) {
        Connection connection = acquire();
        try {
            Settings before = begin(connection);
            try {
                T result = run(connection, work, isolating(connection));
                connection.commit();
                return result;
            } catch (SQLException e) {
                rollbackQuietly(connection, e);
                throw failures.committing(e);
            } catch (RuntimeException | Error e) {
                rollbackQuietly(connection, e);
                throw e;
            } finally {
                before.restore(connection);
            }
        } finally {
            release(connection);
        }
    }

    private <T> T behindSavepoint(Supplier<T> work) {
        Connection connection = acquire();
        try {
            requireDialect(connection);
            requireJoinable(connection);
            Savepoint savepoint = connection.setSavepoint();
            try {
                T result = run(connection, work, new Pipeline(connection, dialect));
                connection.releaseSavepoint(savepoint);
                return result;
            } catch (RuntimeException | Error e) {
                try {
                    connection.rollback(savepoint);
                } catch (SQLException second) {
                    e.addSuppressed(second);
                }
                throw e;
            }
        } catch (SQLException e) {
            throw failures.failure("joining the host's transaction", e);
        } finally {
            release(connection);
        }
    }

    private <T> T run(Connection connection, Supplier<T> work, Pipeline pipeline) {
        ActiveUnit unit = new ActiveUnit(connection, failures, pipeline);
        active.set(unit);
        try (Handle handle = jdbi.open()) {
            return unit.run(handle, work);
        } finally {
            active.remove();
        }
    }

    /** The transaction's isolation goes with its first statement: to ask the server what it is would be a round trip. */
    private Pipeline isolating(Connection connection) {
        Pipeline pipeline = new Pipeline(connection, dialect);
        if (dialect == Dialect.POSTGRESQL) {
            pipeline.begin("set transaction isolation level read committed");
        }
        return pipeline;
    }

    private Settings begin(Connection connection) {
        try {
            if (dialect == Dialect.POSTGRESQL) {
                return beginAtIsolation(connection);
            }
            Settings before = new Settings(connection.getAutoCommit(), connection.getTransactionIsolation());
            if (before.isolation() != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (before.autoCommit()) {
                connection.setAutoCommit(false);
            } else {
                connection.rollback(); // reading the settings may have begun a transaction of its own
            }
            return before;
        } catch (SQLException e) {
            throw failures.failure("beginning a transaction", e);
        }
    }

    private static Settings beginAtIsolation(Connection connection) throws SQLException {
        Settings before = new Settings(connection.getAutoCommit(), Connection.TRANSACTION_READ_COMMITTED);
        if (before.autoCommit()) {
            connection.setAutoCommit(false);
        } else {
            connection.rollback(); // whatever was left open; sends nothing if nothing was
        }
        return before;
    }

    private static void requireJoinable(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("there is no transaction to join: the connection is in auto-commit mode");
        }
        if (connection.isReadOnly()) {
            throw new IllegalStateException("the host's transaction is read-only");
        }
        int isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "the host's transaction must be at READ COMMITTED (JDBC level 2), but is at JDBC level "
                            + isolation);
        }
    }

    private Connection acquire() {
        try {
            return source.acquire();
        } catch (SQLException e) {
            throw new StorageException("no connection to be had: " + e.getMessage(), Outcome.NOT_APPLIED, e);
        }
    }

    private void release(Connection connection) {
        if (source.isClosing()) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The unit has ended already, one way or the other; a failing close changes nothing about it.
                return;
            }
        }
    }

    private static void rollbackQuietly(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Jdbi configured(Jdbi jdbi) {
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(Integer.class, "integer");
        return jdbi;
    }

    /** Something done with a connection. */
    interface ConnectionWork<T> {
        T apply(Connection connection) throws SQLException;
    }

    private record Settings(boolean autoCommit, int isolation) {

        void restore(Connection connection) {
            try {
                if (autoCommit) {
                    connection.setAutoCommit(true);
                }
                if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                    connection.setTransactionIsolation(isolation);
                }
            } catch (SQLException e) {
                // The connection is broken; the pool will find out. The unit's outcome is settled already.
                return;
            }
        }
    }

    /** Gives Jdbi the connection of the active unit, and never lets it close one. */
    private final class UnitConnections implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            ActiveUnit unit = active.get();
            if (unit == null) {
                throw new IllegalStateException("no unit of work is active");
            }
            return unit.connection();
        }

        @Override
        public void closeConnection(Connection connection) {
            // the unit closes its own
        }
    }

    private final class UnitHandles implements HandleSource {

        @Override
        public <T> T inUnit(BiFunction<Handle, Pipeline, T> work) {
            ActiveUnit unit = active.get();
            if (unit == null) {
                throw new IllegalStateException("no unit of work is active");
            }
            return unit.statements(work);
        }

        @Override
        public <T> T reading(BiFunction<Handle, Pipeline, T> work) {
            if (active.get() != null) {
                return inUnit(work);
            }
            if (local) {
                return execute(() -> inUnit(work));
            }
            return withConnection(connection -> run(connection, () -> inUnit(work), new Pipeline(connection, dialect)));
        }
    }
}
