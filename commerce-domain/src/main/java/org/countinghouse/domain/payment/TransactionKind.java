package org.countinghouse.domain.payment;

/** What a provider can be asked to do with a payment. */
public enum TransactionKind {
    /** Set an amount aside. */
    AUTHORIZATION,
    /** Take some of what was authorized. */
    CAPTURE,
    /** Give back some of what was captured. */
    REFUND,
    /** Give up what was authorized and not captured. */
    VOID
}
