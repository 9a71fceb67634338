package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.FulfillDemand;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.NothingToShip;
import org.countinghouse.domain.process.ProcessRejection.OrderRefused;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.process.GoodsDispatch;

/** Order, stock and books in one unit; then the capture. */
public final class DispatchProcess implements GoodsDispatch {

    private final CommandGate gate;
    private final Units units;
    private final ReservationChanges promises;
    private final OrderManagement orders;
    private final OrderInquiries inquiries;
    private final PaymentSteps payments;
    private final BackorderedOrders backordered;

    /** A dispatch over those ports. */
    public DispatchProcess(Ports ports) {
        this.gate = ports.gate();
        this.units = new Units(ports.unitOfWork());
        this.promises = ports.promises();
        this.orders = ports.orders();
        this.inquiries = ports.inquiries();
        this.payments = new PaymentSteps(ports.payments());
        this.backordered = ports.backordered();
    }

    @Override
    public Either<ProcessRejection, Shipment> ship(ShipGoods asked) {
        units.requireNone("shipping");
        ShipGoods command = asked.withHeader(gate.stamped(asked.header()));
        return units.inOne(() -> leave(command)).flatMap(shipment -> capture(command, shipment));
    }

    @Override
    public Verification verify(TenantId tenant) {
        return backordered.verify(tenant);
    }

    private Either<ProcessRejection, Shipment> leave(ShipGoods command) {
        if (!command.lines().isEmpty()) {
            return leave(command, command.lines());
        }
        Optional<Order> order = inquiries.find(command.header().tenant(), command.order());
        if (order.isEmpty()) {
            return Either.left(new OrderRefused(new OrderRejection.UnknownOrder(command.order())));
        }
        List<LineQuantity> lines = OrderToCash.allAllocated(
                order.get(),
                command.location(),
                promises.forDemand(command.header().tenant(), OrderBackorders.demand(command.order())));
        return lines.isEmpty() ? leftBefore(command, new NothingToShip(command.order())) : leave(command, lines);
    }

    private Either<ProcessRejection, Shipment> leave(ShipGoods command, List<LineQuantity> lines) {
        Either<OrderRejection, Shipment> left = orders.ship(OrderToCash.ship(command, lines));
        if (left.isRight()) {
            return fulfill(command, left.get()).map(done -> left.get());
        }
        // A repeat may ask for all that is allocated when that has become something else since.
        OrderRefused refused = new OrderRefused(left.getLeft());
        boolean again = command.lines().isEmpty() && left.getLeft() instanceof OrderRejection.KeyReused;
        return again ? leftBefore(command, refused) : Either.left(refused);
    }

    /** The shipment of that name, if it left before and by this very command: then it is not to be paid for twice. */
    private Either<ProcessRejection, Shipment> leftBefore(ShipGoods command, ProcessRejection otherwise) {
        CommandId step = OrderToCash.shipping(command).id();
        return inquiries
                .where(command.header().tenant(), command.order())
                .filter(status -> status.audit().stream()
                        .anyMatch(past -> past.kind() == OrderEvent.Kind.SHIPPED
                                && past.command().equals(step)))
                .flatMap(status -> status.shipments().stream()
                        .filter(event -> event.shipment().equals(command.shipment()))
                        .map(Shipment::of)
                        .findFirst())
                .map(Either::<ProcessRejection, Shipment>right)
                .orElseGet(() -> Either.left(otherwise));
    }

    private Either<ProcessRejection, Boolean> fulfill(ShipGoods command, Shipment shipment) {
        Optional<FulfillDemand> wish = OrderToCash.fulfill(command, shipment);
        return wish.isEmpty()
                ? Either.right(true)
                : promises.fulfill(wish.get())
                        .<ProcessRejection>mapLeft(StockRefused::new)
                        .map(reservationsTouched -> true);
    }

    private Either<ProcessRejection, Shipment> capture(ShipGoods command, Shipment shipment) {
        Optional<CapturePayment> wish = OrderToCash.capture(command, shipment);
        return wish.isEmpty()
                ? Either.right(shipment)
                : payments.capture(wish.get()).map(payment -> shipment);
    }
}
