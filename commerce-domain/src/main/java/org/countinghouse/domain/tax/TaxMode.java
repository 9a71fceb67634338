package org.countinghouse.domain.tax;

/** Whether a price holds its tax already. */
public enum TaxMode {
    /** The price is net; tax comes on top. */
    EXCLUSIVE,
    /** The price is gross; tax is inside. */
    INCLUSIVE
}
