package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where the connection of the host's current transaction comes from. */
public final class ConnectionSource {

    private final Acquisition acquisition;
    private final BooleanSupplier available;
    private final boolean closing;

    private ConnectionSource(Acquisition acquisition, BooleanSupplier available, boolean closing) {
        this.acquisition = acquisition;
        this.available = available;
        this.closing = closing;
    }

    /**
     * A data source that hands out the current transaction's connection, and whose connections must be closed after
     * use, which the transaction survives: Spring's proxy, a JTA pool.
     */
    public static ConnectionSource ofTransactionAware(DataSource dataSource) {
        return new ConnectionSource(dataSource::getConnection, () -> true, true);
    }

    /**
     * Whatever knows the current transaction's connection; it is never closed by the library. A supplier that knows none
     * gives null: at start that is fine, while a unit of work that needs one fails with an
     * {@link IllegalStateException}.
     */
    public static ConnectionSource ofCurrent(Supplier<@Nullable Connection> current) {
        return new ConnectionSource(() -> present(current.get()), () -> current.get() != null, false);
    }

    private static Connection present(@Nullable Connection connection) {
        if (connection == null) {
            throw new IllegalStateException("there is no transaction to join: the host has no current connection");
        }
        return connection;
    }

    Connection acquire() throws SQLException {
        return acquisition.acquire();
    }

    /** Whether there is one to be had now: a host that is just starting has no transaction. */
    boolean isAvailable() {
        return available.getAsBoolean();
    }

    /** Whether what was acquired must be closed after use. */
    boolean isClosing() {
        return closing;
    }

    private interface Acquisition {
        Connection acquire() throws SQLException;
    }
}
