package org.countinghouse.examples.quickstart.shop;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;

/**
 * What the payment provider holds for the shop, as its own statement shows it: captures less its fees, less refunds,
 * less payouts, by months in UTC.
 *
 * <p>It follows from the invoices played so far and not from the books. In a run that is started again the books know
 * already what comes later, and a sale that came in late for a month would change what was paid out for it.
 */
final class ProcessorStatement {

    private final SortedMap<YearMonth, Money> changes = new TreeMap<>();

    /** Money was captured; its fee is kept. Nothing was captured if it is zero. */
    void captured(Instant at, Money amount) {
        if (amount.isPositive()) {
            change(at, amount.minus(SimulatedProcessor.feeOn(amount)));
        }
    }

    /** Money went back to a customer. */
    void refunded(Instant at, Money amount) {
        change(at, amount.negated());
    }

    /** Money went to the shop's bank. */
    void paidOut(Instant at, Money amount) {
        change(at, amount.negated());
    }

    /** What was left at the end of that month; below zero if more went back than came in. */
    Money heldAtEndOf(YearMonth month) {
        return changes.headMap(month.plusMonths(1)).values().stream().reduce(Money.zero(Shop.CURRENCY), Money::plus);
    }

    private void change(Instant at, Money amount) {
        changes.merge(YearMonth.from(at.atOffset(ZoneOffset.UTC)), amount, Money::plus);
    }
}
