package org.countinghouse.domain.inventory.backorder;

/** How much at once a backorder takes. */
public enum Portion {
    /** Whatever there is, and waits for the rest. */
    ANY,
    /** All it waits for, or nothing. */
    WHOLE
}
