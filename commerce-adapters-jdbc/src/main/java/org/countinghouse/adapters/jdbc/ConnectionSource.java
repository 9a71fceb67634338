package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where the connection of the host's current transaction comes from. */
public final class ConnectionSource {

    private final Acquisition acquisition;
    private final boolean closing;

    private ConnectionSource(Acquisition acquisition, boolean closing) {
        this.acquisition = acquisition;
        this.closing = closing;
    }

    /**
     * A data source that hands out the current transaction's connection, and whose connections must be closed after
     * use, which the transaction survives: Spring's proxy, a JTA pool.
     */
    public static ConnectionSource ofTransactionAware(DataSource dataSource) {
        return new ConnectionSource(dataSource::getConnection, true);
    }

    /** Whatever knows the current transaction's connection; it is never closed by the library. */
    public static ConnectionSource ofCurrent(Supplier<Connection> current) {
        return new ConnectionSource(current::get, false);
    }

    Connection acquire() throws SQLException {
        return acquisition.acquire();
    }

    /** Whether what was acquired must be closed after use. */
    boolean isClosing() {
        return closing;
    }

    private interface Acquisition {
        Connection acquire() throws SQLException;
    }
}
