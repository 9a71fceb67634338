package org.countinghouse.domain.inventory;

/** Where a reservation is in its life. */
public enum ReservationState {
    /** Something of it is promised until its deadline; other parts may be promised for good already. */
    HELD,
    /** What is still promised is promised for good. */
    CONFIRMED,
    /** Everything that was still promised has left. Final. */
    FULFILLED,
    /** What was still promised was given back. Final. */
    RELEASED,
    /** The deadline passed before it was confirmed. Final. */
    EXPIRED,
    /** What was still promised could not be kept, because goods were lost. Final. */
    BROKEN;

    /** Whether something is still promised. */
    public boolean isOpen() {
        return this == HELD || this == CONFIRMED;
    }

    /** Whether nothing can happen to it any more. */
    public boolean isFinal() {
        return !isOpen();
    }
}
