package org.countinghouse.ports.process;

import io.vavr.control.Either;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.ProcessRejection;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** From a cart to an order. */
@PrimaryPort
public interface Checkout {

    /**
     * Prices the cart, holds the coupons that made it cheaper and its stock, has its gross amount authorized, and places
     * the order with its stock allocated and its coupons used up. A command with a quote buys at the quote's amounts, and
     * the quote is accepted in the unit that places the order.
     *
     * <p>With {@code OnShortage.QUEUE} what is not there joins the queue of its position in the same unit, served as the
     * queue is; what it gets is allocated in the order in the unit that receives the goods, and ships as everything else.
     *
     * <p>Where the host has a {@link org.countinghouse.ports.pricing.TaxCalculator}, the cart is first promised to its own
     * checkout: a quote that begins with the order's id, with the calculator's taxes, so that a repeat costs the same.
     *
     * <p><b>Rejections</b>: {@link ProcessRejection.PriceRefused}; {@link ProcessRejection.QuoteRefused};
     * {@link ProcessRejection.CouponRefused} if no use of a code is left; {@link ProcessRejection.StockRefused} with every
     * short line, if the command refuses shortages; {@link ProcessRejection.BackorderRefused} if another
     * backorder has the name of one of its own; {@link ProcessRejection.PaymentNotSettled} if the provider declines,
     * fails or does not say; {@link ProcessRejection.OrderRefused}, e.g. if the channel's reference belongs to an order
     * with other content. What was held for a refused checkout is released, what was authorized is voided; unless the
     * provider has not said what came of the authorization: then the hold stays until it lapses, so that the same
     * command can go on.
     *
     * <p><b>Transaction</b>: several units of work of its own; must not be called inside one.
     *
     * <p><b>Repeat</b>: the same command goes on where it stopped and gives the same order. A channel's reference that
     * was placed before, with the same content, gives that order under any key.
     */
    Either<ProcessRejection, Order> checkOut(CheckOut command);
}
