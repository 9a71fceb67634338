package org.countinghouse.domain.returns;

/** Where a return stands. */
public enum ReturnState {
    /** The customer may send the goods. */
    AUTHORIZED,
    /** The goods are here, the money is not yet back. */
    RECEIVED,
    /** The money is back. */
    REFUNDED,
    /** The goods never came, or were not taken. */
    REJECTED;

    /** Whether nothing can happen any more. */
    public boolean isTerminal() {
        return this == REFUNDED || this == REJECTED;
    }
}
