package org.countinghouse.adapters.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host with a small transaction manager of its own: one connection a thread while its transaction runs. */
final class HostTransactions {

    private final DataSource dataSource;
    private final boolean autoCommit;

    @SuppressWarnings("ThreadLocalUsage") // one manager a fixture
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    HostTransactions(DataSource dataSource, boolean autoCommit) {
        this.dataSource = dataSource;
        this.autoCommit = autoCommit;
    }

    <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            current.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                current.remove();
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the host's transaction failed", e);
        }
    }

    /** Hands out fresh connections, in auto-commit mode or not. */
    DataSource plain() {
        return new Source(() -> {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(autoCommit);
            return connection;
        });
    }

    /** Hands out the transaction's connection, whose close does nothing, or a fresh one outside any. */
    DataSource transactionAware() {
        return new Source(() -> {
            Connection connection = current.get();
            if (connection == null) {
                return dataSource.getConnection();
            }
            return uncloseable(connection);
        });
    }

    private static Connection uncloseable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HostTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private record Source(Connecting connecting) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return connecting.connect();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("not offered");
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLException("not offered");
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLException("not offered");
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLException("not offered");
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("none");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("not offered");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
