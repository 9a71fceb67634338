package org.countinghouse.ports.kernel;

/**
 * Somebody else changed what a unit of work had read. The unit has been or must be rolled back; running it again from
 * the start is safe.
 */
public final class StaleStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what changed, e.g. {@code order A-1: expected version 3}. */
    public StaleStateException(String what) {
        super(what);
    }

    /** Names what changed, and how it was found out. */
    public StaleStateException(String what, Throwable cause) {
        super(what, cause);
    }
}
