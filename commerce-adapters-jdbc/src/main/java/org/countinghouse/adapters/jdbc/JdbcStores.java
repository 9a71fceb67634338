package org.countinghouse.adapters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcCostLedger;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcJournal;
import org.countinghouse.adapters.jdbc.internal.coupon.CouponEventCodecs;
import org.countinghouse.adapters.jdbc.internal.coupon.JdbcCampaigns;
import org.countinghouse.adapters.jdbc.internal.coupon.JdbcCouponLedger;
import org.countinghouse.adapters.jdbc.internal.inventory.AvailabilityEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.InventoryEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcBackorders;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcChannelPolicies;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcChannelQuotas;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcReservations;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockCounts;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockLedger;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockOpening;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockTransfers;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcSupplies;
import org.countinghouse.adapters.jdbc.internal.inventory.PhysicalEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.SupplyEventCodecs;
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
import org.countinghouse.adapters.jdbc.internal.pricing.JdbcRuleSets;
import org.countinghouse.adapters.jdbc.internal.pricing.QuoteEventCodecs;
import org.countinghouse.adapters.jdbc.internal.pricing.RuleSetEventCodecs;
import org.countinghouse.adapters.jdbc.internal.returns.JdbcReturns;
import org.countinghouse.adapters.jdbc.internal.returns.ReturnEventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.OpeningOneByOne;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.payment.Payments;
import org.countinghouse.ports.pricing.Quotes;
import org.countinghouse.ports.pricing.RuleSets;
import org.countinghouse.ports.returns.Returns;

/** All stores over JDBC, sharing one unit of work. Thread-safe. */
public final class JdbcStores implements Stores {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    private final UnitOfWork unitOfWork;
    private final ProcessedCommands processedCommands;
    private final EventOutbox outbox;
    private final StockLedger stockLedger;
    private final Reservations reservations;
    private final StockOpening stockOpening;
    private final Campaigns campaigns;
    private final CouponLedger couponLedger;
    private final Quotes quotes;
    private final Payments payments;
    private final Orders orders;
    private final Returns returns;
    private final Journal journal;
    private final CostLedger costLedger;
    private final RuleSets ruleSets;
    private final Supplies supplies;
    private final Backorders backorders;
    private final Lots lots;
    private final ChannelPolicies channelPolicies;
    private final ChannelQuotas channelQuotas;
    private final StockTransfers stockTransfers;
    private final StockCounts stockCounts;

    private JdbcStores(JdbcUnitOfWork unitOfWork, Sql sql) {
        EventCodecs codecs = codecs();
        this.unitOfWork = unitOfWork;
        this.processedCommands = new JdbcProcessedCommands(sql);
        this.stockLedger = new JdbcStockLedger(sql);
        this.reservations = new JdbcReservations(sql);
        this.stockOpening =
                new JdbcStockOpening(sql, new OpeningOneByOne(processedCommands, stockLedger, reservations));
        this.campaigns = new JdbcCampaigns(sql);
        this.couponLedger = new JdbcCouponLedger(sql);
        this.quotes = new JdbcQuotes(sql);
        this.payments = new JdbcPayments(sql);
        this.outbox = new JdbcEventOutbox(sql, codecs);
        this.orders = new JdbcOrders(sql, codecs);
        this.returns = new JdbcReturns(sql, codecs);
        this.journal = new JdbcJournal(sql);
        this.costLedger = new JdbcCostLedger(sql);
        this.ruleSets = new JdbcRuleSets(sql);
        this.supplies = new JdbcSupplies(sql, codecs);
        this.backorders = new JdbcBackorders(sql, codecs);
        this.lots = new JdbcLots(sql);
        this.channelPolicies = new JdbcChannelPolicies(sql);
        this.channelQuotas = new JdbcChannelQuotas(sql);
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
        codecs.addAll(RuleSetEventCodecs.all());
        codecs.addAll(SupplyEventCodecs.all());
        codecs.addAll(LotEventCodecs.all());
        codecs.addAll(AvailabilityEventCodecs.all());
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
    public StockOpening stockOpening() {
        return stockOpening;
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
    public RuleSets ruleSets() {
        return ruleSets;
    }

    @Override
    public Supplies supplies() {
        return supplies;
    }

    @Override
    public Backorders backorders() {
        return backorders;
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

    @Override
    public ChannelPolicies channelPolicies() {
        return channelPolicies;
    }

    @Override
    public ChannelQuotas channelQuotas() {
        return channelQuotas;
    }
}
