package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.NothingToShip;
import org.countinghouse.domain.process.ProcessRejection.OrderRefused;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.process.GoodsDispatch;

/** Order, stock and books in one unit; then the capture. */
public final class DispatchProcess implements GoodsDispatch {

    private final CommandGate gate;
    private final Units units;
    private final ReservationManagement reservations;
    private final OrderManagement orders;
    private final OrderInquiries inquiries;
    private final PaymentSteps payments;

    /** A dispatch over those ports. */
    public DispatchProcess(Ports ports) {
        this.gate = ports.gate();
        this.units = new Units(ports.unitOfWork());
        this.reservations = ports.reservations();
        this.orders = ports.orders();
        this.inquiries = ports.inquiries();
        this.payments = new PaymentSteps(ports.payments());
    }

    @Override
    public Either<ProcessRejection, Shipment> ship(ShipGoods asked) {
        units.requireNone("shipping");
        ShipGoods command = asked.withHeader(gate.stamped(asked.header()));
        return units.inOne(() -> leave(command)).flatMap(shipment -> capture(command, shipment));
    }

    private Either<ProcessRejection, Shipment> leave(ShipGoods command) {
        if (!command.lines().isEmpty()) {
            return leave(command, command.lines());
        }
        Optional<Order> order = inquiries.find(command.header().tenant(), command.order());
        if (order.isEmpty()) {
            return Either.left(new OrderRefused(new OrderRejection.UnknownOrder(command.order())));
        }
        List<LineQuantity> lines = OrderToCash.allAllocated(order.get());
        return lines.isEmpty() ? leftBefore(command, new NothingToShip(command.order())) : leave(command, lines);
    }

    private Either<ProcessRejection, Shipment> leave(ShipGoods command, List<LineQuantity> lines) {
        Either<OrderRejection, Shipment> left = orders.ship(OrderToCash.ship(command, lines));
        if (left.isRight()) {
            return fulfill(command, left.get(), 1).map(done -> left.get());
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

    /** From the attempt of the checkout whose hold was confirmed; earlier ones lapsed, and their holds refuse. */
    private Either<ProcessRejection, Boolean> fulfill(ShipGoods command, Shipment shipment, int attempt) {
        Optional<FulfillReservation> wish = OrderToCash.fulfill(command, shipment, attempt);
        if (wish.isEmpty()) {
            return Either.right(true);
        }
        Either<InventoryRejection, Reservation> answer = reservations.fulfill(wish.get());
        boolean lapsed = answer.isLeft() && answer.getLeft() instanceof InventoryRejection.WrongState;
        if (lapsed && attempt < CheckoutProcess.ATTEMPTS) {
            return fulfill(command, shipment, attempt + 1);
        }
        return answer.<ProcessRejection>mapLeft(StockRefused::new).map(reserved -> true);
    }

    private Either<ProcessRejection, Shipment> capture(ShipGoods command, Shipment shipment) {
        Optional<CapturePayment> wish = OrderToCash.capture(command, shipment);
        return wish.isEmpty()
                ? Either.right(shipment)
                : payments.capture(wish.get()).map(payment -> shipment);
    }
}
