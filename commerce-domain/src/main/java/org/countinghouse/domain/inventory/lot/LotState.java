package org.countinghouse.domain.inventory.lot;

/** Whether goods of a lot may be sold. */
public enum LotState {
    /** They may. */
    OPEN,
    /** They may not: its maker, or we, called it back. */
    RECALLED
}
