package org.countinghouse.domain.tax;

/** What a rate is taken of. */
public enum TaxBase {
    /** The net amount. */
    NET,
    /** The net amount and the taxes of all rates before it: a tax on a tax. */
    NET_AND_EARLIER_TAXES
}
