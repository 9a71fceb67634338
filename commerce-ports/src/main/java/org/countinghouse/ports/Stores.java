package org.countinghouse.ports;

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

    /** Lots and serials. */
    Lots lots();

    /** Goods on their way between locations. */
    StockTransfers stockTransfers();

    /** Stocktakings. */
    StockCounts stockCounts();
}
