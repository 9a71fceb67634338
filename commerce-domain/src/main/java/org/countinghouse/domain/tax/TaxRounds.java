package org.countinghouse.domain.tax;

/** Which side of a taxed amount is rounded; the other one is the difference. */
public enum TaxRounds {
    /** The tax: 4 % inside 2.99 is 0.115, rounded HALF_UP to 0.12; net 2.87. */
    TAX,
    /** The amount on the other side, net or gross: 2.99 with 4 % inside is 2.875 net, rounded to 2.88; tax 0.11. */
    COUNTERPART
}
