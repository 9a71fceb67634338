package org.countinghouse.ports.kernel;

import org.jspecify.annotations.Nullable;

/** Storage failed. {@link #outcome()} tells whether the effect is known; the cause is the driver's own exception. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The outcome. */
    private final Outcome outcome;

    /** Whether the unit is worth running again. */
    private final boolean worthRetrying;

    /** A failure with its outcome. */
    public StorageException(String message, Outcome outcome, @Nullable Throwable cause) {
        this(message, outcome, false, cause);
    }

    private StorageException(String message, Outcome outcome, boolean worthRetrying, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.worthRetrying = worthRetrying;
    }

    /** A failure that left nothing and may pass if the whole unit is run again: a deadlock, a lock time-out. */
    public static StorageException worthRetrying(String message, @Nullable Throwable cause) {
        return new StorageException(message, Outcome.NOT_APPLIED, true, cause);
    }

    /** What is known about the effect of the unit. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether running the whole unit again may succeed. */
    public boolean isWorthRetrying() {
        return worthRetrying;
    }

    /** What is known about a failed unit. */
    public enum Outcome {
        /** Nothing of the unit is stored, or nothing will be once it is rolled back. */
        NOT_APPLIED,
        /**
         * The connection was lost while committing. The unit may be stored. Send the same command again under the same
         * key: it gives the first answer if it was stored, and does it now if not.
         */
        UNKNOWN
    }
}
