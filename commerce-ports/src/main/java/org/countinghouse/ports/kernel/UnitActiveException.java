package org.countinghouse.ports.kernel;

/**
 * A unit of work is active on this thread, and what was called runs in units of its own, whose outcome could not follow
 * that of the active one. Call it outside, or call the port that joins.
 */
public final class UnitActiveException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Names what was called. */
    public UnitActiveException(String call) {
        super(call + " runs in a unit of its own and must not be called inside another");
    }
}
