package org.countinghouse.domain.accounting;

/** The five kinds of accounts, with the side on which each grows. */
public enum AccountType {
    /** What is owned or owed to us. */
    ASSET(Side.DEBIT),
    /** What we owe. */
    LIABILITY(Side.CREDIT),
    /** What belongs to the owners. */
    EQUITY(Side.CREDIT),
    /** What was earned. */
    REVENUE(Side.CREDIT),
    /** What earning it cost. */
    EXPENSE(Side.DEBIT);

    private final Side growsBy;

    AccountType(Side growsBy) {
        this.growsBy = growsBy;
    }

    /** The side that makes a regular account of this type larger. */
    public Side growsBy() {
        return growsBy;
    }
}
