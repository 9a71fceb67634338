package org.countinghouse.adapters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcCostLedger;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcJournal;
import org.countinghouse.adapters.jdbc.internal.coupon.CouponEventCodecs;
import org.countinghouse.adapters.jdbc.internal.coupon.JdbcCampaigns;
import org.countinghouse.adapters.jdbc.internal.coupon.JdbcCouponLedger;
import org.countinghouse.adapters.jdbc.internal.inventory.InventoryEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcReservations;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockCounts;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockLedger;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockTransfers;
import org.countinghouse.adapters.jdbc.internal.inventory.PhysicalEventCodecs;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.kernel.JdbcEventOutbox;
import org.countinghouse.adapters.jdbc.internal.kernel.JdbcProcessedCommands;
import org.countinghouse.adapters.jdbc.internal.lot.JdbcLots;
import org.countinghouse.adapters.jdbc.internal.lot.LotEventCodecs;
import org.countinghouse.adapters.jdbc.internal.order.JdbcOrders;
import org.countinghouse.adapters.jdbc.internal.order.OrderEventCodecs;
import org.countinghouse.adapters.jdbc.internal.payment.JdbcPayments;
import org.countinghouse.adapters.jdbc.internal.payment.PaymentEventCodecs;
import org.countinghouse.adapters.jdbc.internal.pricing.JdbcQuotes;
import org.countinghouse.adapters.jdbc.internal.pricing.QuoteEventCodecs;
import org.countinghouse.adapters.jdbc.internal.returns.JdbcReturns;
import org.countinghouse.adapters.jdbc.internal.returns.ReturnEventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.kernel.Arguments;
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

/** All stores over JDBC, sharing one unit of work. Thread-safe. */
public final class JdbcStores implements Stores {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    private final UnitOfWork unitOfWork;
    private final ProcessedCommands processedCommands;
    private final EventOutbox outbox;
    private final StockLedger stockLedger;
    private final Reservations reservations;
    private final Campaigns campaigns;
    private final CouponLedger couponLedger;
    private final Quotes quotes;
    private final Payments payments;
    private final Orders orders;
    private final Returns returns;
    private final Journal journal;
    private final CostLedger costLedger;
    private final Lots lots;
    private final StockTransfers stockTransfers;
    private final StockCounts stockCounts;

    private JdbcStores(JdbcUnitOfWork unitOfWork, Sql sql) {
        EventCodecs codecs = codecs();
        this.unitOfWork = unitOfWork;
        this.processedCommands = new JdbcProcessedCommands(sql);
        this.stockLedger = new JdbcStockLedger(sql);
        this.reservations = new JdbcReservations(sql);
        this.campaigns = new JdbcCampaigns(sql);
        this.couponLedger = new JdbcCouponLedger(sql);
        this.quotes = new JdbcQuotes(sql);
        this.payments = new JdbcPayments(sql);
        this.outbox = new JdbcEventOutbox(sql, codecs);
        this.orders = new JdbcOrders(sql, codecs);
        this.returns = new JdbcReturns(sql, codecs);
        this.journal = new JdbcJournal(sql);
        this.costLedger = new JdbcCostLedger(sql);
        this.lots = new JdbcLots(sql);
        this.stockTransfers = new JdbcStockTransfers(sql);
        this.stockCounts = new JdbcStockCounts(sql);
    }

    /**
     * Stores in tables without a prefix. Whether the database is the dialect's is looked at now or, where the host's
     * current connection is not there yet, when the first one is.
     *
     * @throws IllegalStateException if the database is another one than the dialect says, or a read-only replica
     * @throws org.countinghouse.ports.kernel.StorageException if no connection is to be had
     */
    public static JdbcStores using(JdbcUnitOfWork unitOfWork, Dialect dialect) {
        return using(unitOfWork, dialect, "");
    }

    /** Stores in tables with that prefix, see {@link SchemaScripts#withPrefix}. */
    public static JdbcStores using(JdbcUnitOfWork unitOfWork, Dialect dialect, String tablePrefix) {
        String prefix = tablePrefix.isEmpty() ? "" : checkedPrefix(tablePrefix);
        unitOfWork.speak(dialect);
        return new JdbcStores(unitOfWork, new Sql(unitOfWork.handles(), dialect, prefix));
    }

    /** The codecs of all contexts' events. */
    private static EventCodecs codecs() {
        List<EventCodec<?>> codecs = new ArrayList<>();
        codecs.addAll(InventoryEventCodecs.all());
        codecs.addAll(CouponEventCodecs.all());
        codecs.addAll(QuoteEventCodecs.all());
        codecs.addAll(PaymentEventCodecs.all());
        codecs.addAll(OrderEventCodecs.all());
        codecs.addAll(ReturnEventCodecs.all());
        codecs.addAll(LotEventCodecs.all());
        codecs.addAll(PhysicalEventCodecs.all());
        return new EventCodecs(codecs);
    }

    static String checkedPrefix(String prefix) {
        Arguments.require(PREFIX.matcher(prefix).matches(), "table prefix", "must match " + PREFIX.pattern(), prefix);
        return prefix;
    }

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
    public Payments payments() {
        return payments;
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
