package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.CheckReturnValue;

/** The two sides of an account. */
public enum Side {
    /** The left side: assets and expenses grow. */
    DEBIT,
    /** The right side: liabilities, equity and revenue grow. */
    CREDIT;

    /** The other side. */
    @CheckReturnValue
    public Side mirrored() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
