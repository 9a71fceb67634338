package org.countinghouse.domain.accounting.posting;

import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.ForeignCurrency;
import org.countinghouse.domain.accounting.AccountingRejection.NegativeStock;
import org.countinghouse.domain.accounting.AccountingRejection.ReturnExceedsSale;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayers;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Turns what happened into an entry and cost movements; takes entries back.
 *
 * <p>Amounts keep the scale of their currency. The only rounding is that of a part of a cost layer
 * ({@link PostingPolicies#issueRounding()}). Worked value: shipping 12 units out of 10 worth 62.00 and 5 worth 33.00
 * costs 62.00 + 33.00 × 2 ÷ 5 = 75.20.
 *
 * <p>Source of the rules: the posting table in this package's introduction.
 */
@CheckReturnValue
public final class PostingRules {

    private PostingRules() {}

    /** The rule that an event's entry stands for. */
    public static PostingRule ruleOf(BusinessEvent event) {
        if (event instanceof SalesEvent sales) {
            return SalesRules.ruleOf(sales);
        }
        return event instanceof StockEvent stock
                ? StockRules.ruleOf(stock)
                : SettlementRules.ruleOf((SettlementEvent) event);
    }

    /**
     * Books what happened.
     *
     * <p><b>Rejections</b> {@link ForeignCurrency} when the event is not in the books' currency; {@link NegativeStock}
     * when the layers hold fewer units than it takes; {@link ReturnExceedsSale} when more comes back than is out;
     * {@link AccountingRejection.UnmappedRole} when the chart lacks an account.
     *
     * @param command the event with its header; the header has a time
     * @param books chart and policies
     * @param facts what the event's {@linkplain BusinessEvent#costDemand() demand} asks for
     */
    public static Either<AccountingRejection, Posting> post(RecordBusinessEvent command, Books books, CostFacts facts) {
        BusinessEvent event = command.event();
        Optional<AccountingRejection> refusal = refusal(event, books, facts);
        if (refusal.isPresent()) {
            return Either.left(refusal.get());
        }
        PostingPolicies policies = books.policies();
        EntryLines lines = EntryLines.of(books.chart(), ruleOf(event));
        CostLayers layers = CostLayers.of(facts, policies.issueRounding());
        if (event instanceof SalesEvent sales) {
            new SalesRules(policies, lines, layers).post(sales);
        } else if (event instanceof StockEvent stock) {
            new StockRules(policies, lines, layers).post(stock);
        } else if (event instanceof SettlementEvent settlement) {
            SettlementRules.post(settlement, lines);
        }
        return lines.entry(JournalEntry.builder()
                        .source(event.source())
                        .date(command.dateIn(policies.zone()))
                        .description(event.description()))
                .map(entry -> new Posting(entry, layers.movements()));
    }

    /**
     * Takes an entry back by its mirror: every line on the other side, every cost movement undone.
     *
     * <p><b>Rejections</b> {@link AccountingRejection.UnknownEntry}; {@link AccountingRejection.AlreadyReversed};
     * {@link AccountingRejection.NotReversible} when it is itself a reversal; {@link AccountingRejection.CostMovedOn}
     * when its units are no longer where it put them.
     *
     * @param command which entry and why; the header has a time
     * @param books chart and policies
     * @param facts the entry and what it touched
     */
    public static Either<AccountingRejection, Posting> reverse(ReverseEntry command, Books books, ReversalFacts facts) {
        return Reversals.reverse(command, books, facts);
    }

    private static Optional<AccountingRejection> refusal(BusinessEvent event, Books books, CostFacts facts) {
        if (!event.currency().equals(books.policies().functionalCurrency())) {
            return Optional.of(
                    new ForeignCurrency(event.currency(), books.policies().functionalCurrency()));
        }
        CostDemand demand = event.costDemand();
        for (Map.Entry<CostKey, Quantity> issue : demand.issues().entrySet()) {
            CostKey key = issue.getKey();
            Quantity available = facts.available(key);
            if (issue.getValue().isMoreThan(available)) {
                return Optional.of(
                        new NegativeStock(key.sku(), key.location(), key.status(), issue.getValue(), available));
            }
        }
        for (Map.Entry<SaleLine, Quantity> back : demand.returns().entrySet()) {
            Quantity out = facts.outstandingUnits(back.getKey());
            if (back.getValue().isMoreThan(out)) {
                return Optional.of(new ReturnExceedsSale(back.getKey(), back.getValue(), out));
            }
        }
        return Optional.empty();
    }
}
