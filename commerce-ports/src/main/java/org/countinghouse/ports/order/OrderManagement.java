package org.countinghouse.ports.order;

import io.vavr.control.Either;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.order.AllocateOrder;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.HoldOrder;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.ReleaseHold;
import org.countinghouse.domain.order.SettleOrder;
import org.countinghouse.domain.order.ShipOrder;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * What can be done with orders.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the first answer, as the order was then, and has no second effect; with another payload it is refused
 * as {@link OrderRejection.KeyReused}. <b>Rejections</b> common to all but {@link #place}:
 * {@link OrderRejection.UnknownOrder}, {@link OrderRejection.NotAllowedInState},
 * {@link OrderRejection.BlockedByHold}.
 */
@PrimaryPort
public interface OrderManagement {

    /**
     * Agrees an order, with what stock has said about it already.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.ReferenceTaken} if the channel used the reference for an order of
     * other content, {@link OrderRejection.OrderIdTaken}. <b>Repeat:</b> also under another key, the same channel,
     * reference and content give the order that is there, as it stands now.
     */
    Either<OrderRejection, Order> place(PlaceOrder command);

    /**
     * Sets stock aside for open or backordered units.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits}.
     */
    Either<OrderRejection, Order> allocate(AllocateOrder command);

    /**
     * Sends allocated units off.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits},
     * {@link OrderRejection.ShipmentExists} if the order has a parcel of that name.
     *
     * @return the parcel, with what its units are charged
     */
    Either<OrderRejection, Shipment> ship(ShipOrder command);

    /**
     * Takes units out for good.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits},
     * {@link OrderRejection.NothingToCancel}.
     */
    Either<OrderRejection, Order> cancel(CancelOrder command);

    /**
     * Blocks declared steps.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.HoldExists}.
     */
    Either<OrderRejection, Order> hold(HoldOrder command);

    /**
     * Clears a hold.
     *
     * <p><b>Rejections:</b> {@link OrderRejection.UnknownHold}, {@link OrderRejection.NotYoursToRelease}.
     */
    Either<OrderRejection, Order> releaseHold(ReleaseHold command);

    /** States that the money of a fulfilled order is where it belongs. */
    Either<OrderRejection, Order> settle(SettleOrder command);
}
