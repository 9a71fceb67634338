package org.countinghouse.domain.inventory.backorder;

/** Who in the queue is served first. */
public enum FillOrder {
    /** Who was queued first. */
    FIRST_COME,
    /** The highest priority; among equals who was queued first. */
    PRIORITY,
    /**
     * Everybody in proportion to what they wait for, left-over units by the largest remainders, of equals to who was
     * queued first. 7 units over 5 and 4 waiting are 4 and 3. Those who want all or nothing put their shares together and
     * are served from them, first come.
     */
    FAIR_SHARE
}
