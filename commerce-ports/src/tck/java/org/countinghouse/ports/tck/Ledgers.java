package org.countinghouse.ports.tck;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.RuleReference;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.CostMovement.Kind;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** What the suites of the books write. */
final class Ledgers {

    static final Currency GBP = Currency.getInstance("GBP");
    static final LocationCode MAIN = LocationCode.of("MAIN");
    static final Sku MUG = Sku.of("MUG");
    static final CostKey KEY = CostKey.sellable(MUG, MAIN);
    static final ChannelId UK = ChannelId.of("UK");
    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    private Ledgers() {}

    static Money minor(long amount) {
        return Money.ofMinor(amount, GBP);
    }

    static SourceDocument source(String id) {
        return SourceDocument.of("test", id);
    }

    /** Dr 6000 (channel UK) and Cr 1100, with every optional column on one of the lines. */
    static JournalEntry entry(String source, LocalDate date, long amount) {
        return JournalEntry.builder()
                .source(source(source))
                .rule(new RuleReference("R14", 1))
                .date(date)
                .description("Processor fee")
                .addLines(
                        line(Side.DEBIT, AccountRole.PROCESSING_FEES, amount)
                                .dimensions(
                                        Dimensions.sale(UK, "O-1").of(MUG, MAIN).ofLine("7"))
                                .layer(LayerId.of("test/L#1"))
                                .quantity(Quantity.of(3))
                                .build(),
                        line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, amount)
                                .dimensions(Dimensions.NONE)
                                .build())
                .build();
    }

    private static JournalLine.Builder line(Side side, AccountRole role, long amount) {
        return JournalLine.builder()
                .role(role)
                .account(AccountNumber.of(role.defaultNumber()))
                .side(side)
                .amount(minor(amount))
                .functional(minor(amount))
                .rule(new RuleReference("R14", 1));
    }

    static Cost cost(long units, long value) {
        return Cost.of(Quantity.of(units), minor(value));
    }

    static CostMovement received(String layer, long units, long value) {
        return new CostMovement(Kind.RECEIVED, LayerId.of(layer), KEY, cost(units, value), Optional.empty());
    }

    static CostMovement writtenOff(String layer, long units, long value) {
        return new CostMovement(Kind.WRITTEN_OFF, LayerId.of(layer), KEY, cost(units, value), Optional.empty());
    }

    static CostMovement sold(Kind kind, String layer, SaleLine line, Cost cost) {
        return new CostMovement(kind, LayerId.of(layer), KEY, cost, Optional.of(line));
    }

    static StockReceived receipt(String source, long units, long value) {
        return new StockReceived(
                source(source), MAIN, List.of(new ReceivedLine(MUG, Quantity.of(units), minor(value))));
    }

    static GoodsFulfilled shipment(String order, long units, long net) {
        return new GoodsFulfilled(
                SourceDocument.of("shipment", order),
                Sale.of(UK, order),
                MAIN,
                Consideration.ON_CREDIT,
                List.of(new FulfilledLine(
                        "1", MUG, SellableItem.Kind.GOODS, Quantity.of(units), minor(net), minor(net / 5))));
    }
}
