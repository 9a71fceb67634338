package org.countinghouse.domain.inventory.backorder;

/** Where a backorder is in its life. */
public enum BackorderState {
    /** It waits for something. */
    WAITING,
    /** It got everything it waited for. */
    FILLED,
    /** It gave up, perhaps after it had got something. */
    CANCELED
}
