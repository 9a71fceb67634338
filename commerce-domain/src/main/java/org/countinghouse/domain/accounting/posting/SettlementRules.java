package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.posting.SettlementEvent.BankCredited;
import org.countinghouse.domain.accounting.posting.SettlementEvent.Difference;
import org.countinghouse.domain.accounting.posting.SettlementEvent.PayoutInitiated;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ProcessorFeeCharged;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ReserveHeld;
import org.countinghouse.domain.accounting.posting.SettlementEvent.SettlementDiffered;

/** R14 and R16: what the payment processor keeps, holds and pays out. Every one is an amount from one account to another. */
final class SettlementRules {

    private SettlementRules() {}

    static PostingRule ruleOf(SettlementEvent event) {
        if (event instanceof ProcessorFeeCharged) {
            return PostingRule.R14;
        }
        if (event instanceof PayoutInitiated) {
            return PostingRule.R16;
        }
        if (event instanceof BankCredited) {
            return PostingRule.R16B;
        }
        return event instanceof SettlementDiffered ? PostingRule.R16D : PostingRule.R16C;
    }

    static void post(SettlementEvent event, EntryLines lines) {
        Dimensions dimensions =
                event instanceof ProcessorFeeCharged fee ? Dimensions.channel(fee.channel()) : Dimensions.NONE;
        lines.debit(debited(event), event.amount(), dimensions);
        lines.credit(credited(event), event.amount(), dimensions);
    }

    private static AccountRole debited(SettlementEvent event) {
        if (event instanceof ProcessorFeeCharged) {
            return AccountRole.PROCESSING_FEES;
        }
        if (event instanceof PayoutInitiated) {
            return AccountRole.PAYOUTS_IN_TRANSIT;
        }
        if (event instanceof BankCredited) {
            return AccountRole.BANK;
        }
        if (event instanceof ReserveHeld) {
            return AccountRole.PROCESSOR_RESERVE;
        }
        return isMissing(event) ? AccountRole.SETTLEMENT_SUSPENSE : AccountRole.PROCESSOR_CLEARING;
    }

    private static AccountRole credited(SettlementEvent event) {
        if (event instanceof BankCredited) {
            return AccountRole.PAYOUTS_IN_TRANSIT;
        }
        if (event instanceof SettlementEvent.ReserveReleased) {
            return AccountRole.PROCESSOR_RESERVE;
        }
        if (event instanceof SettlementDiffered && !isMissing(event)) {
            return AccountRole.SETTLEMENT_SUSPENSE;
        }
        return AccountRole.PROCESSOR_CLEARING;
    }

    private static boolean isMissing(SettlementEvent event) {
        return event instanceof SettlementDiffered differed && differed.difference() == Difference.MISSING;
    }
}
