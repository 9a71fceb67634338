package org.countinghouse.domain.inventory.supply;

/** Where expected goods come from. */
public enum SupplyKind {
    /** Bought from a supplier. */
    PURCHASE_ORDER,
    /** Sent from another location of ours. */
    TRANSFER,
    /** Made by ourselves. */
    PRODUCTION
}
