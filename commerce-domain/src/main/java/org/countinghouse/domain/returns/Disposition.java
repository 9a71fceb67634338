package org.countinghouse.domain.returns;

/** What becomes of a unit that came back. */
public enum Disposition {
    /** Back on the shelf. */
    SELLABLE,
    /** Kept, but not for sale as new. */
    DAMAGED,
    /** Worth nothing, thrown away. */
    SCRAP
}
