package org.countinghouse.adapters.jdbc;

import java.util.function.BiFunction;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockLedger;
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

/** Real stores, one of whose ports does something else. */
record SabotagedStores(
        Stores real,
        UnitOfWork unitOfWork,
        ProcessedCommands processedCommands,
        StockLedger stockLedger,
        Reservations reservations)
        implements Stores {

    private static SabotagedStores of(Stores real) {
        return new SabotagedStores(
                real, real.unitOfWork(), real.processedCommands(), real.stockLedger(), real.reservations());
    }

    static Stores units(Stores real, Instead instead) {
        SabotagedStores all = of(real);
        return new SabotagedStores(
                real,
                SabotagedConnections.intercepted(UnitOfWork.class, all.unitOfWork, instead),
                all.processedCommands,
                all.stockLedger,
                all.reservations);
    }

    static Stores keys(Stores real, BiFunction<ProcessedCommands, Stores, Instead> instead) {
        SabotagedStores all = of(real);
        return new SabotagedStores(
                real,
                all.unitOfWork,
                SabotagedConnections.intercepted(
                        ProcessedCommands.class, all.processedCommands, instead.apply(all.processedCommands, real)),
                all.stockLedger,
                all.reservations);
    }

    static Stores ledger(Stores real, Instead instead) {
        SabotagedStores all = of(real);
        return new SabotagedStores(
                real,
                all.unitOfWork,
                all.processedCommands,
                SabotagedConnections.intercepted(StockLedger.class, all.stockLedger, instead),
                all.reservations);
    }

    static Stores reservations(Stores real, Instead instead) {
        SabotagedStores all = of(real);
        return new SabotagedStores(
                real,
                all.unitOfWork,
                all.processedCommands,
                all.stockLedger,
                SabotagedConnections.intercepted(Reservations.class, all.reservations, instead));
    }

    @Override
    public EventOutbox outbox() {
        return real.outbox();
    }

    @Override
    public Quotes quotes() {
        return real.quotes();
    }

    @Override
    public Orders orders() {
        return real.orders();
    }

    @Override
    public Returns returns() {
        return real.returns();
    }

    @Override
    public Payments payments() {
        return real.payments();
    }

    @Override
    public Journal journal() {
        return real.journal();
    }

    @Override
    public CostLedger costLedger() {
        return real.costLedger();
    }

    @Override
    public Campaigns campaigns() {
        return real.campaigns();
    }

    @Override
    public CouponLedger couponLedger() {
        return real.couponLedger();
    }

    @Override
    public RuleSets ruleSets() {
        return real.ruleSets();
    }

    @Override
    public Supplies supplies() {
        return real.supplies();
    }

    @Override
    public Backorders backorders() {
        return real.backorders();
    }

    @Override
    public StockTransfers stockTransfers() {
        return real.stockTransfers();
    }

    @Override
    public StockCounts stockCounts() {
        return real.stockCounts();
    }

    @Override
    public Lots lots() {
        return real.lots();
    }

    @Override
    public ChannelPolicies channelPolicies() {
        return real.channelPolicies();
    }

    @Override
    public ChannelQuotas channelQuotas() {
        return real.channelQuotas();
    }
}
