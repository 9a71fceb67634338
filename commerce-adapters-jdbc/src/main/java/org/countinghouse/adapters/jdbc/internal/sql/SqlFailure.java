package org.countinghouse.adapters.jdbc.internal.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement that failed outside Jdbi's hands, in the words that the unit of work understands. */
public final class SqlFailure extends JdbiException {

    private static final long serialVersionUID = 1L;

    /** Carries the driver's error. */
    public SqlFailure(SQLException cause) {
        super("a statement failed", cause);
    }
}
