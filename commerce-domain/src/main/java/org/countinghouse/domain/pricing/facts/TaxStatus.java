package org.countinghouse.domain.pricing.facts;

/** Whether the shopper pays tax. */
public enum TaxStatus {
    /** Pays tax as declared. */
    TAXED,
    /**
     * Pays none. A price that holds its tax is taken apart first and the net price is charged: 12.00 with 20 % inside
     * costs 10.00.
     */
    EXEMPT
}
