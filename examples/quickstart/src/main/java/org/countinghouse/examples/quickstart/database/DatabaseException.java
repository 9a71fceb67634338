package org.countinghouse.examples.quickstart.database;

/** The database cannot be used. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was tried, and what the database said. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is wrong. */
    public DatabaseException(String message) {
        super(message);
    }
}
