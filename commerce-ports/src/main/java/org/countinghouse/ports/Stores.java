package org.countinghouse.ports;

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

/** The stores a host supplies, all of one kind, sharing one unit of work: in memory, over JDBC, or its own. */
public interface Stores {

    /** The transaction that all stores take part in. */
    UnitOfWork unitOfWork();

    /** The memory of commands that took effect. */
    ProcessedCommands processedCommands();

    /** Where events leave. */
    EventOutbox outbox();

    /** Stock positions and their movements. */
    StockLedger stockLedger();

    /** Promises of stock. */
    Reservations reservations();

    /** How a change of promises begins; a store that can answer all of it at once has its own way. */
    default StockOpening stockOpening() {
        return new OpeningOneByOne(processedCommands(), stockLedger(), reservations());
    }

    /** Campaigns and their codes. */
    Campaigns campaigns();

    /** Uses of codes and what counts them. */
    CouponLedger couponLedger();

    /** Promised prices. */
    Quotes quotes();

    /** Where orders are kept. */
    Orders orders();

    /** Where returns are kept. */
    Returns returns();
    /** Payments and what the provider said of them. */
    Payments payments();
    /** The entries of the books. */
    Journal journal();

    /** What stock cost. */
    CostLedger costLedger();

    /** Published rule sets. */
    RuleSets ruleSets();
    /** Expected goods and pre-orders. */
    Supplies supplies();

    /** Demand that waits for stock. */
    Backorders backorders();
    /** Lots and serials. */
    Lots lots();

    /** What channels are shown of the stock. */
    ChannelPolicies channelPolicies();

    /** What is kept of the stock for channels. */
    ChannelQuotas channelQuotas();
    /** Goods on their way between locations. */
    StockTransfers stockTransfers();

    /** Stocktakings. */
    StockCounts stockCounts();
}
