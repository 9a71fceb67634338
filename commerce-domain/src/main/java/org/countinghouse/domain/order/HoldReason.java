package org.countinghouse.domain.order;

/** Why an order is held. */
public enum HoldReason {
    /** The payment or the customer looks wrong. */
    FRAUD_CHECK,
    /** The goods may be sold to adults only. */
    AGE_VERIFICATION,
    /** The goods or the country need clearance. */
    EXPORT_COMPLIANCE,
    /** The customer's credit is used up. */
    CREDIT,
    /** Anything else a person decided. */
    MANUAL
}
