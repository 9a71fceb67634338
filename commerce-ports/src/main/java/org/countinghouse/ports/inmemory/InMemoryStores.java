package org.countinghouse.ports.inmemory;

import java.time.InstantSource;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.payment.Payments;
import org.countinghouse.ports.pricing.Quotes;
import org.countinghouse.ports.returns.Returns;

/** All stores in memory, sharing one unit of work. Thread-safe; gone when the object is. */
public final class InMemoryStores implements Stores {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final ProcessedCommands processedCommands = new InMemoryProcessedCommands(unitOfWork);
    private final EventOutbox outbox = new InMemoryEventOutbox(unitOfWork);
    private final InMemoryReservations reservations = new InMemoryReservations(unitOfWork);
    private final InMemoryStockTransfers stockTransfers = new InMemoryStockTransfers(unitOfWork);
    private final StockLedger stockLedger = new InMemoryStockLedger(unitOfWork, reservations, stockTransfers);
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(unitOfWork);
    private final CouponLedger couponLedger = new InMemoryCouponLedger(unitOfWork, campaigns);
    private final Quotes quotes = new InMemoryQuotes(unitOfWork);
    private final Orders orders = new InMemoryOrders(unitOfWork);
    private final Returns returns = new InMemoryReturns(unitOfWork);
    private final Payments payments = new InMemoryPayments(unitOfWork);
    private final Journal journal = new InMemoryJournal(unitOfWork, InstantSource.system());
    private final CostLedger costLedger = new InMemoryCostLedger(unitOfWork);
    private final Lots lots = new InMemoryLots(unitOfWork, stockLedger);
    private final StockCounts stockCounts = new InMemoryStockCounts(unitOfWork);

    /** Empty stores. */
    public InMemoryStores() {}

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public ProcessedCommands processedCommands() {
        return processedCommands;
    }

    @Override
    public EventOutbox outbox() {
        return outbox;
    }

    @Override
    public StockLedger stockLedger() {
        return stockLedger;
    }

    @Override
    public Reservations reservations() {
        return reservations;
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public CouponLedger couponLedger() {
        return couponLedger;
    }

    @Override
    public Quotes quotes() {
        return quotes;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public Returns returns() {
        return returns;
    }

    @Override
    public Payments payments() {
        return payments;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public CostLedger costLedger() {
        return costLedger;
    }

    @Override
    public Lots lots() {
        return lots;
    }

    @Override
    public StockTransfers stockTransfers() {
        return stockTransfers;
    }

    @Override
    public StockCounts stockCounts() {
        return stockCounts;
    }
}
