package org.countinghouse.domain.accounting;

/** In what state stock lies, and which account holds its value. */
public enum StockStatus {
    /** Can be sold; held at cost. */
    SELLABLE(AccountRole.INVENTORY_SELLABLE),
    /** Damaged; held at what it can still fetch. */
    DAMAGED(AccountRole.INVENTORY_DAMAGED),
    /** Set aside until somebody has looked at it; held at cost. */
    QUARANTINED(AccountRole.INVENTORY_QUARANTINE),
    /** On its way between two locations of ours; held at cost. */
    IN_TRANSIT(AccountRole.INVENTORY_IN_TRANSIT);

    private final AccountRole role;

    StockStatus(AccountRole role) {
        this.role = role;
    }

    /** The inventory account's role. */
    public AccountRole role() {
        return role;
    }
}
