package org.countinghouse.domain.inventory.supply;

/** Where a supply is in its life. */
public enum SupplyState {
    /** Something is still to come. */
    EXPECTED,
    /** As much has come as was expected, or more. */
    RECEIVED,
    /** What had not come will not come; nothing happens to it any more. */
    CANCELED
}
