package org.countinghouse.domain.inventory;

/** Where a unit of a position lies. */
public enum Bucket {
    /** Not here: with a supplier, a carrier, a customer, or gone. */
    OUTSIDE,
    /** Here and promised to nobody. */
    FREE,
    /** Here and promised until a deadline. */
    HELD,
    /** Here and promised for good. */
    ALLOCATED,
    /** Here, but not for sale. */
    DAMAGED,
    /** Here, but set aside until somebody has looked at it: not for sale, not known to be damaged. */
    QUARANTINED,
    /** Not here yet: sent from another location of ours to this one. */
    IN_TRANSFER;

    /** Whether its units are counted as on hand: free, held and allocated ones are. */
    public boolean isOnHand() {
        return this == FREE || this == HELD || this == ALLOCATED;
    }
}
