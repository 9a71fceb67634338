package org.countinghouse.domain.inventory.transfer;

/** Where a transfer is in its life. */
public enum TransferState {
    /** Something is on its way. */
    IN_TRANSIT,
    /** Everything that was dispatched has arrived or is lost. */
    CLOSED
}
