package org.countinghouse.examples.quickstart.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.examples.quickstart.input.Invoice;
import org.countinghouse.examples.quickstart.input.OrderRow;
import org.countinghouse.examples.quickstart.input.RefusalTally;
import org.countinghouse.examples.quickstart.input.RefusedRow;
import org.countinghouse.examples.quickstart.input.RowScreening;
import org.countinghouse.examples.quickstart.input.ScreenedInvoice;
import org.countinghouse.examples.quickstart.report.PriceStory;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.Stores;

/** A shop with one warehouse, one currency and one payment provider, selling through a channel a country. */
public final class Shop implements AutoCloseable {

    /** The currency of everything. */
    public static final Currency CURRENCY = Currency.getInstance("GBP");

    private static final int PAGE = 500;

    /** Invoices sold in one run, at most. */
    private static final int RUN = 32;

    static final LocationId LOCATION = LocationId.of("MAIN");

    private final Commerce commerce;
    private final TenantId tenant;
    private final Supply supply;
    private final Sales sales;
    private final SalesFloor floor;
    private final List<SalesFloor.Sale> run = new ArrayList<>(RUN);
    private final ProcessorStatement statement = new ProcessorStatement();
    private final Returns returns;
    private final Settlement settlement;
    private final RefusalTally refusals = new RefusalTally();
    private final Diary diary = new Diary();
    private final AtomicLong accepted = new AtomicLong();

    /**
     * Opens the shop.
     *
     * @param stores where everything is kept
     * @param tenant whose data it is
     * @param prices where prices come from
     * @param openingStock units of each item at the start; empty means a supplier who never runs out
     * @param costPercent a unit's cost as percent of its list price
     */
    public Shop(Stores stores, TenantId tenant, Prices prices, OptionalLong openingStock, Percentage costPercent) {
        this.tenant = tenant;
        this.commerce = library(stores);
        this.supply = new Supply(openingStock, costPercent);
        this.sales = new Sales(commerce, supply, diary, prices);
        this.floor = new SalesFloor(sales);
        this.returns = new Returns(commerce, supply, diary, statement);
        this.settlement = new Settlement(commerce.bookkeeping(), statement);
    }

    /** The library over those stores, as the shop uses it. */
    public static Commerce library(Stores stores) {
        return Commerce.builder()
                .stores(stores)
                .gateway(new SimulatedProcessor())
                .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(CURRENCY)))
                .build();
    }

    /**
     * Plays one invoice: an order, or a return. Every row of it is accepted or refused, at the latest when the run is
     * {@linkplain #endRun() ended}: sales of a day wait for company, returns and the end of a month wait for them.
     */
    public void play(Invoice invoice) {
        ScreenedInvoice screened = RowScreening.screen(invoice);
        screened.refused().forEach(refusals::add);
        if (!screened.sales().isEmpty()) {
            Instant at = screened.sales().get(0).instant();
            if (run.size() == RUN || startsAnotherDay(at)) {
                endRun();
            }
            settle(at);
            run.add(new SalesFloor.Sale(screened, header(invoice.number(), at)));
        } else if (!screened.returns().isEmpty()) {
            endRun();
            Instant at = screened.returns().get(0).instant();
            settle(at);
            accepted.addAndGet(returns.play(screened, header(invoice.number(), at), refusals));
        }
    }

    /** Deliveries of a later day are not booked before the sales of an earlier one. */
    private boolean startsAnotherDay(Instant at) {
        return !run.isEmpty() && !day(at).equals(day(run.get(0).header().occurredAt()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Sells what waits. */
    public void endRun() {
        floor.sell(run).forEach(this::sold);
        run.clear();
    }

    private void sold(SalesFloor.Sold outcome) {
        ScreenedInvoice invoice = outcome.sale().invoice();
        if (outcome.order().isLeft()) {
            ProcessRejection why = outcome.order().getLeft();
            invoice.sales().forEach(row -> refusals.add(refusedBy(row, why)));
            return;
        }
        accepted.addAndGet(invoice.sales().size());
        diary.order(outcome.sale().header().occurredAt());
        outcome.shipment().ifPresent(shipment -> {
            diary.shipped(outcome.order().get().channel(), shipment);
            statement.captured(shipment.shippedAt(), shipment.amounts().gross());
        });
        Sales.sold(invoice.sales(), outcome.shipment())
                .forEach(row -> returns.sold(row.row(), row.lineNumber(), row.shipped()));
    }

    private void settle(Instant now) {
        if (settlement.isDue(now)) {
            endRun();
            settlement.upTo(now, header("settlement", now));
        }
    }

    /** Units promised beyond what is on hand, over all positions: asked from the stored positions. */
    public long oversoldUnits() {
        List<PositionKey> keys = supply.positions();
        long oversold = 0;
        for (int from = 0; from < keys.size(); from += PAGE) {
            List<PositionKey> page = keys.subList(from, Math.min(keys.size(), from + PAGE));
            for (StockPosition position : commerce.stock().positions(tenant, page)) {
                long promised = position.held().plus(position.allocated()).units();
                oversold += Math.max(0, promised - position.onHand().units());
            }
        }
        return oversold;
    }

    /** One price, explained; nothing before there is one. */
    public Optional<PriceStory> explainedPrice() {
        return sales.explained();
    }

    /** The library behind the shop, for questions. */
    public Commerce commerce() {
        return commerce;
    }

    /** Whose data it is. */
    public TenantId tenant() {
        return tenant;
    }

    /** Rows acted on. */
    public long accepted() {
        return accepted.get();
    }

    /** Rows refused, by reason. */
    public RefusalTally refusals() {
        return refusals;
    }

    /** What happened over time. */
    public Diary diary() {
        return diary;
    }

    @Override
    public void close() {
        floor.close();
    }

    static RefusedRow refusedBy(OrderRow row, Rejection rejection) {
        return RefusedRow.of(row, rejection.code(), rejection.message());
    }

    private CommandHeader header(String key, Instant at) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("quickstart"))
                .at(at);
    }
}
