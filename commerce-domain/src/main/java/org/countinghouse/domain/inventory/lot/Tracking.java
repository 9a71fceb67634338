package org.countinghouse.domain.inventory.lot;

/** How closely the units of a SKU are followed. */
public enum Tracking {
    /** By lot. */
    LOT,
    /** By lot, and every unit by its serial number. */
    SERIAL
}
