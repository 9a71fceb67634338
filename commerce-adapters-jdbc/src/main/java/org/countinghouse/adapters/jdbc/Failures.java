package org.countinghouse.adapters.jdbc;

import java.sql.SQLException;
import org.countinghouse.adapters.jdbc.internal.sql.SqlErrors;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.StorageException.Outcome;
import org.jdbi.v3.core.JdbiException;

/** What a driver's error means to a caller: by the codes of the dialect, never by the driver's text. */
final class Failures {

    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /** An error outside a commit: nothing was applied. */
    StorageException failure(String doing, SQLException e) {
        String message = doing + " failed (SQLState " + e.getSQLState() + ", code " + e.getErrorCode() + ")";
        return SqlErrors.of(e, dialect) == SqlErrors.WORTH_RETRYING
                ? StorageException.worthRetrying(message, e)
                : new StorageException(message, Outcome.NOT_APPLIED, e);
    }

    /** An error of the commit itself: a lost connection leaves the outcome unknown. */
    StorageException committing(SQLException e) {
        return SqlErrors.of(e, dialect) == SqlErrors.CONNECTION_LOST
                ? new StorageException(
                        "the connection was lost while committing; send the same command again to learn"
                                + " whether it took effect",
                        Outcome.UNKNOWN,
                        e)
                : failure("committing", e);
    }

    /** An error of a statement. */
    RuntimeException ofStatement(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return SqlErrors.of(sql, dialect) == SqlErrors.DUPLICATE_KEY
                        ? new StaleStateException("a unique key was taken by somebody else first", sql)
                        : failure("a statement", sql);
            }
        }
        return new StorageException("a statement failed", Outcome.NOT_APPLIED, e);
    }
}
