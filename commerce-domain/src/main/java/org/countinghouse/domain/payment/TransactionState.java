package org.countinghouse.domain.payment;

/** How much is known about a transaction. The constants stand in order of certainty, which only ever rises (P4). */
public enum TransactionState {
    /** Intended; the provider may or may not have been asked. */
    PENDING,
    /** Asked, and the answer is not known: it may have happened. */
    UNKNOWN,
    /** The provider could not do it; nothing moved. */
    FAILED,
    /** The provider or the bank refused; nothing moved. */
    DECLINED,
    /** It happened. */
    SUCCEEDED;

    /** Whether it happened or may have happened, and therefore counts against the caps. */
    public boolean isCounted() {
        return this == SUCCEEDED || isOpen();
    }

    /** Whether the provider's final word is still missing. */
    public boolean isOpen() {
        return this == PENDING || this == UNKNOWN;
    }

    /** Whether this says more than the other. */
    public boolean isMoreCertainThan(TransactionState other) {
        return compareTo(other) > 0;
    }
}
