package org.countinghouse.domain.inventory.backorder;

/** What those behind an entry do that wants all or nothing and cannot get all. */
public enum WhenShort {
    /** They wait, and what there is stays free: nobody overtakes. */
    WAIT,
    /** They pass: stock moves, but a large entry may wait for long. */
    PASS
}
