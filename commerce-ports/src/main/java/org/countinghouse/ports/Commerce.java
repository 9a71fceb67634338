package org.countinghouse.ports;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.countinghouse.ports.accounting.internal.BookkeepingService;
import org.countinghouse.ports.coupon.CampaignManagement;
import org.countinghouse.ports.coupon.CouponRedemptions;
import org.countinghouse.ports.coupon.internal.CampaignService;
import org.countinghouse.ports.coupon.internal.RedemptionService;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.LotManagement;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockCounting;
import org.countinghouse.ports.inventory.StockInquiries;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.SupplyManagement;
import org.countinghouse.ports.inventory.TransferManagement;
import org.countinghouse.ports.inventory.internal.BackorderService;
import org.countinghouse.ports.inventory.internal.ChannelAvailabilityService;
import org.countinghouse.ports.inventory.internal.ChannelStores;
import org.countinghouse.ports.inventory.internal.CoalescedReservationService;
import org.countinghouse.ports.inventory.internal.CountService;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.LotReaction;
import org.countinghouse.ports.inventory.internal.LotService;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.ReservationChangeService;
import org.countinghouse.ports.inventory.internal.ReservationService;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.inventory.internal.SupplyService;
import org.countinghouse.ports.inventory.internal.TransferService;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.order.internal.OrderRecorder;
import org.countinghouse.ports.order.internal.OrderService;
import org.countinghouse.ports.payment.PaymentGateway;
import org.countinghouse.ports.payment.PaymentManagement;
import org.countinghouse.ports.payment.internal.GatewayCalls;
import org.countinghouse.ports.payment.internal.PaymentLedger;
import org.countinghouse.ports.payment.internal.PaymentService;
import org.countinghouse.ports.pricing.Quotation;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.pricing.RuleSetPublishing;
import org.countinghouse.ports.pricing.TaxCalculator;
import org.countinghouse.ports.pricing.internal.QuotationService;
import org.countinghouse.ports.pricing.internal.RuleSetPublishingService;
import org.countinghouse.ports.pricing.internal.TaxQuestions;
import org.countinghouse.ports.process.Checkout;
import org.countinghouse.ports.process.GoodsDispatch;
import org.countinghouse.ports.process.ReturnsDesk;
import org.countinghouse.ports.process.internal.BackorderReaction;
import org.countinghouse.ports.process.internal.BackorderedOrders;
import org.countinghouse.ports.process.internal.BookReaction;
import org.countinghouse.ports.process.internal.CheckoutProcess;
import org.countinghouse.ports.process.internal.CouponReaction;
import org.countinghouse.ports.process.internal.DispatchProcess;
import org.countinghouse.ports.process.internal.OrderLocks;
import org.countinghouse.ports.process.internal.Ports;
import org.countinghouse.ports.process.internal.ReturnsProcess;
import org.countinghouse.ports.returns.ReturnManagement;
import org.countinghouse.ports.returns.internal.ReturnService;
import org.jspecify.annotations.Nullable;

/**
 * The assembly: driven ports in, driving ports out. Immutable and thread-safe as far as the driven ports are; make one
 * for each database and keep it.
 *
 * <pre>{@code
 * Commerce commerce = Commerce.builder()
 *         .stores(JdbcStores.using(JdbcUnitOfWork.local(dataSource), Dialect.POSTGRESQL))
 *         .gateway(new MyPaymentProvider())
 *         .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(GBP)))
 *         .build();
 * commerce.checkout().checkOut(…);
 * }</pre>
 */
public final class Commerce {

    private final Stores stores;
    private final CommandGate gate;
    private final EventPublication publication;
    private final StockManagement stock;
    private final ReservationManagement reservations;
    private final StockInquiries stockInquiries;
    private final TransferManagement transfers;
    private final StockCounting counting;
    private final ReservationChanges reservationChanges;
    private final CampaignManagement campaigns;
    private final CouponRedemptions coupons;
    private final Quotation quotation;
    private final OrderManagement orders;
    private final OrderInquiries inquiries;
    private final ReturnManagement returns;
    private final PaymentManagement payments;
    private final Bookkeeping bookkeeping;
    private final Checkout checkout;
    private final GoodsDispatch dispatch;
    private final ReturnsDesk returnsDesk;
    private final RuleSetPublishing ruleSets;
    private final SupplyManagement supplies;
    private final BackorderManagement backorders;
    private final LotManagement lots;
    private final ChannelAvailability availability;

    private Commerce(Stores stores, PaymentGateway gateway, Books books, Builder choices) {
        this.stores = stores;
        gate = new CommandGate(stores.unitOfWork(), stores.processedCommands(), choices.clock);
        bookkeeping = new BookkeepingService(gate, stores.journal(), stores.costLedger(), books);
        Reaction booking = new BookReaction(
                stores.unitOfWork(), bookkeeping, books.policies().functionalCurrency());
        // giving coupons back follows from orders, never from coupons
        EventPublication ofCoupons = new EventPublication(stores.outbox(), choices.after(booking));
        campaigns = new CampaignService(gate, stores.campaigns(), stores.couponLedger(), ofCoupons);
        coupons = new RedemptionService(gate, stores.campaigns(), stores.couponLedger(), ofCoupons);
        Reaction giveBack = new CouponReaction(stores.orders(), coupons);
        // lots follow goods that name none; what names them has moved them itself
        EventPublication ofLots = new EventPublication(stores.outbox(), choices.after(booking, giveBack));
        Reaction lotsFollow = new LotReaction(stores.unitOfWork(), stores.stockLedger(), stores.lots(), ofLots);
        lots = new LotService(gate, stores.stockLedger(), stores.reservations(), stores.lots(), ofLots);
        InventoryStores inventory = inventoryStores(stores);
        Reaction ordersFollow = ordersFollow(inventory, choices.after(lotsFollow, booking), choices.backorders);
        // positions before coupons, as in the unit that places an order
        publication = new EventPublication(stores.outbox(), choices.after(lotsFollow, booking, ordersFollow, giveBack));
        Replenishment replenishment =
                new Replenishment(inventory, choices.backorders, publication, new OrderLocks(stores.orders()));
        StockService stockService = new StockService(gate, stores.stockLedger(), stores.reservations(), replenishment);
        stock = stockService;
        stockInquiries = stockService;
        transfers = new TransferService(gate, stores.stockLedger(), stores.stockTransfers(), publication);
        counting = new CountService(gate, inventory, stores.stockCounts(), publication);
        supplies = new SupplyService(gate, inventory, replenishment);
        backorders = new BackorderService(gate, inventory, replenishment);
        reservations = new ReservationService(gate, inventory, publication);
        reservationChanges = new ReservationChangeService(gate, inventory, publication);
        TaxQuestions taxes = new TaxQuestions(stores.unitOfWork(), Optional.ofNullable(choices.taxes));
        quotation = new QuotationService(gate, stores.quotes(), publication, taxes);
        OrderService orderService = new OrderService(gate, stores.orders(), publication);
        orders = orderService;
        inquiries = orderService;
        returns = new ReturnService(gate, stores.orders(), stores.returns(), publication);
        payments = new PaymentService(
                new PaymentLedger(stores.payments(), publication),
                new GatewayCalls(gateway),
                stores.unitOfWork(),
                gate);
        availability = new ChannelAvailabilityService(
                gate, new ChannelStores(stores.channelPolicies(), stores.channelQuotas(), publication), inventory);
        Ports ports = new Ports(
                gate,
                stores.unitOfWork(),
                quotation,
                taxes,
                campaigns,
                coupons,
                reservations,
                availability,
                stock,
                orders,
                inquiries,
                returns,
                payments,
                reservationChanges,
                backorders,
                new BackorderedOrders(stores.orders(), stores.reservations(), stores.backorders()));
        checkout = new CheckoutProcess(ports);
        dispatch = new DispatchProcess(ports);
        returnsDesk = new ReturnsProcess(ports);
        ruleSets = new RuleSetPublishingService(gate, stores.ruleSets(), publication, choices.ruleFormat);
    }

    /** What orders and queues do about each other leads to nothing more between them. */
    private Reaction ordersFollow(InventoryStores inventory, List<Reaction> further, BackorderPolicy policy) {
        EventPublication ofFollowers = new EventPublication(stores.outbox(), further);
        return new BackorderReaction(
                stores.orders(),
                new OrderRecorder(stores.orders(), ofFollowers),
                inventory,
                new ReservationService(gate, inventory, ofFollowers),
                new BackorderService(gate, inventory, new Replenishment(inventory, policy, ofFollowers)));
    }

    private static InventoryStores inventoryStores(Stores stores) {
        return new InventoryStores(
                stores.stockLedger(),
                stores.reservations(),
                stores.supplies(),
                stores.backorders(),
                stores.stockOpening());
    }

    /** Starts an assembly. */
    public static Builder builder() {
        return new Builder();
    }

    /** Receipts, corrections, returns and conditions of stock. */
    public StockManagement stock() {
        return stock;
    }

    /** Promises of stock. */
    public ReservationManagement reservations() {
        return reservations;
    }

    /**
     * Promises of stock for a rush: callers who wait at the same time are decided together. Its batches run on that
     * executor, those of a lane one after the other, while there is something to decide. Close it before the executor.
     *
     * @throws IllegalStateException later, to every caller, if these stores join transactions of the host: make a
     *     commerce over stores that run their own, and name the host's unit by the other method
     */
    public CoalescedReservations coalesced(CoalescingPolicy policy, Executor executor) {
        return coalesced(policy, executor, stores.unitOfWork());
    }

    /** The same, which refuses to be called inside that unit as well: the one that joins the host's transactions. */
    public CoalescedReservations coalesced(CoalescingPolicy policy, Executor executor, UnitOfWork host) {
        return new CoalescedReservationService(
                policy,
                executor,
                gate,
                List.of(stores.unitOfWork(), host),
                stores.processedCommands(),
                inventoryStores(stores),
                publication);
    }

    /** Questions about stock as it was. */
    public StockInquiries stockInquiries() {
        return stockInquiries;
    }

    /** Goods between locations. */
    public TransferManagement transfers() {
        return transfers;
    }

    /** Stocktaking. */
    public StockCounting counting() {
        return counting;
    }

    /** Changes of promises that stand. */
    public ReservationChanges reservationChanges() {
        return reservationChanges;
    }

    /** Campaigns and their codes. */
    public CampaignManagement campaigns() {
        return campaigns;
    }

    /** Shoppers' use of codes. */
    public CouponRedemptions coupons() {
        return coupons;
    }

    /** Promised prices. */
    public Quotation quotation() {
        return quotation;
    }

    /** Orders. */
    public OrderManagement orders() {
        return orders;
    }

    /** Questions about orders: where is it, what happened to it. */
    public OrderInquiries orderInquiries() {
        return inquiries;
    }

    /** Returns. */
    public ReturnManagement returns() {
        return returns;
    }

    /** Payments. */
    public PaymentManagement payments() {
        return payments;
    }

    /** The books. */
    public Bookkeeping bookkeeping() {
        return bookkeeping;
    }

    /** From a cart to an order. */
    public Checkout checkout() {
        return checkout;
    }

    /** From an order to goods on their way. */
    public GoodsDispatch dispatch() {
        return dispatch;
    }

    /** From goods on the counter to money back. */
    public ReturnsDesk returnsDesk() {
        return returnsDesk;
    }

    /** Rules that are published and put in force, for hosts that keep them here. */
    public RuleSetPublishing ruleSets() {
        return ruleSets;
    }

    /** Expected goods and pre-orders. */
    public SupplyManagement supplies() {
        return supplies;
    }

    /** Demand that waits for stock. */
    public BackorderManagement backorders() {
        return backorders;
    }

    /** Lots and serials. */
    public LotManagement lots() {
        return lots;
    }

    /** What channels are shown of the stock, and what is kept for them. */
    public ChannelAvailability availability() {
        return availability;
    }

    /**
     * Recomputes every balance of a tenant from its facts, context by context, the books last. Each part can be asked for
     * alone as well, from the port that it is about.
     *
     * @return one verification a context, always in the same order
     */
    public List<Verification> verify(TenantId tenant) {
        return List.of(
                stock.verify(tenant),
                lots.verify(tenant),
                campaigns.verify(tenant),
                quotation.verify(tenant),
                ruleSets.verify(tenant),
                inquiries.verify(tenant),
                dispatch.verify(tenant),
                returns.verify(tenant),
                payments.verify(tenant),
                bookkeeping.verify(tenant));
    }

    /** Collects the driven ports and choices. */
    public static final class Builder {

        private final List<Reaction> reactions = new ArrayList<>();
        private @Nullable Stores stores;
        private @Nullable PaymentGateway gateway;
        private @Nullable Books books;
        private InstantSource clock = InstantSource.system();
        private RuleSetJson ruleFormat = RuleSetJson.standard();
        private @Nullable TaxCalculator taxes;
        private BackorderPolicy backorders = BackorderPolicy.STANDARD;

        private Builder() {}

        /** Where everything is kept; required. */
        public Builder stores(Stores theStores) {
            this.stores = theStores;
            return this;
        }

        /** The payment provider; required. */
        public Builder gateway(PaymentGateway theGateway) {
            this.gateway = theGateway;
            return this;
        }

        /** How the books are kept; required. */
        public Builder books(Books theBooks) {
            this.books = theBooks;
            return this;
        }

        /** The clock that stamps commands without a time. Default: the system's. Deadlines follow the store's clock. */
        public Builder clock(InstantSource theClock) {
            this.clock = theClock;
            return this;
        }

        /** How the queues of those who wait for stock are served. Default: {@link BackorderPolicy#STANDARD}. */
        public Builder backorders(BackorderPolicy policy) {
            this.backorders = policy;
            return this;
        }

        /** Something more that happens in the unit of every event, after the books. */
        public Builder reaction(Reaction reaction) {
            reactions.add(reaction);
            return this;
        }

        /** How published rules are written and read: one that knows the host's own conditions. Default: the standard. */
        public Builder ruleFormat(RuleSetJson theFormat) {
            this.ruleFormat = theFormat;
            return this;
        }

        /**
         * Who is asked for taxes. Default: nobody, the taxes of each rule set count. With a calculator, checkouts and
         * quotes ask it, and quotes must not be issued inside a unit of work.
         */
        public Builder taxes(TaxCalculator calculator) {
            this.taxes = calculator;
            return this;
        }

        private List<Reaction> after(Reaction... own) {
            List<Reaction> all = new ArrayList<>(List.of(own));
            all.addAll(reactions);
            return all;
        }

        /** The assembly.
         *
         * @throws IllegalStateException naming what is missing
         */
        public Commerce build() {
            if (stores == null || gateway == null || books == null) {
                throw new IllegalStateException(
                        "missing: " + (stores == null ? "stores" : gateway == null ? "gateway" : "books"));
            }
            return new Commerce(stores, gateway, books, this);
        }
    }
}
