package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.accounting.RuleReference;
import org.countinghouse.domain.kernel.CheckReturnValue;

/** The rules that write lines; a rule that changes what it posts gets a new version. */
@CheckReturnValue
public enum PostingRule {
    /** Prepayment captured. */
    R03,
    /** Prepaid goods fulfilled. */
    R04,
    /** Fulfilled on credit, and the receivable paid. */
    R05,
    /** Prepayment refunded. */
    R06,
    /** Price conceded after fulfillment. */
    R07,
    /** Return accepted, sellable or not stocked. */
    R08,
    /** Refund paid. */
    R08P,
    /** Return accepted, damaged or scrapped. */
    R09,
    /** Processor fee. */
    R14,
    /** Payout initiated. */
    R16,
    /** Payout at the bank. */
    R16B,
    /** Reserve held or released. */
    R16C,
    /** Settlement difference. */
    R16D,
    /** Stock received. */
    R18,
    /** Stock written off. */
    R22,
    /** Stock missing at a count. */
    R23,
    /** Stock moved between locations or conditions. */
    R24,
    /** Reversal. */
    R28;

    private static final int VERSION = 1;

    /** The id and version that a line carries. */
    public RuleReference reference() {
        return new RuleReference(name(), VERSION);
    }
}
