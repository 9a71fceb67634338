package org.countinghouse.domain.inventory;

/** Where a reservation is in its life. */
public enum ReservationState {
    /** Promised until its deadline. */
    HELD,
    /** Promised for good. */
    CONFIRMED,
    /** Everything that was still promised has left. Final. */
    FULFILLED,
    /** What was still promised was given back. Final. */
    RELEASED,
    /** The deadline passed before it was confirmed. Final. */
    EXPIRED;

    /** Whether nothing can happen to it any more. */
    public boolean isFinal() {
        return this == FULFILLED || this == RELEASED || this == EXPIRED;
    }
}
