package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.ShipOrder;
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
        TenantId tenant = command.header().tenant();
        Optional<Order> found = inquiries.find(tenant, command.order());
        if (found.isEmpty()) {
            return Either.left(new OrderRefused(new OrderRejection.UnknownOrder(command.order())));
        }
        Order order = found.get();
        Optional<ShipOrder> leaving = OrderToCash.ship(command, order);
        if (leaving.isEmpty()) {
            return left(command)
                    .map(Either::<ProcessRejection, Shipment>right)
                    .orElseGet(() -> Either.left(new NothingToShip(command.order())));
        }
        ShipOrder wish = leaving.get();
        Either<OrderRejection, Shipment> left = orders.ship(wish);
        if (left.isLeft()) {
            return refused(command, left.getLeft());
        }
        return fulfill(wish, order).map(done -> left.get());
    }

    /** A repeat may ask for all that is allocated when that has become something else since. */
    private Either<ProcessRejection, Shipment> refused(ShipGoods command, OrderRejection rejection) {
        boolean again = command.lines().isEmpty() && rejection instanceof OrderRejection.KeyReused;
        return (again ? left(command) : Optional.<Shipment>empty())
                .map(Either::<ProcessRejection, Shipment>right)
                .orElseGet(() -> Either.left(new OrderRefused(rejection)));
    }

    /** The shipment of that name, if it left before and by this very command: then it is not to be paid for twice. */
    private Optional<Shipment> left(ShipGoods command) {
        CommandId step = OrderToCash.shipping(command).id();
        return inquiries
                .where(command.header().tenant(), command.order())
                .filter(status -> status.audit().stream()
                        .anyMatch(past -> past.kind() == OrderEvent.Kind.SHIPPED
                                && past.command().equals(step)))
                .flatMap(status -> status.shipments().stream()
                        .filter(event -> event.shipment().equals(command.shipment()))
                        .map(Shipment::of)
                        .findFirst());
    }

    private Either<ProcessRejection, Boolean> fulfill(ShipOrder shipped, Order order) {
        ReservationId reservation = confirmed(shipped.header().tenant(), order.getId());
        Optional<FulfillReservation> wish = OrderToCash.fulfill(shipped, order, reservation);
        return wish.isEmpty()
                ? Either.right(true)
                : reservations
                        .fulfill(wish.get())
                        .<ProcessRejection>mapLeft(StockRefused::new)
                        .map(reserved -> true);
    }

    /** The attempt of the checkout whose hold was confirmed; earlier ones lapsed. */
    private ReservationId confirmed(TenantId tenant, OrderId order) {
        for (int attempt = 1; ; attempt++) {
            ReservationId id = OrderToCash.reservation(order, attempt);
            Optional<Reservation> found = reservations.find(tenant, id);
            if (found.isEmpty()) {
                return OrderToCash.reservation(order, 1);
            }
            ReservationState state = found.get().state();
            if (state == ReservationState.CONFIRMED || state == ReservationState.FULFILLED) {
                return id;
            }
        }
    }

    private Either<ProcessRejection, Shipment> capture(ShipGoods command, Shipment shipment) {
        Optional<CapturePayment> wish = OrderToCash.capture(command, shipment);
        return wish.isEmpty()
                ? Either.right(shipment)
                : payments.capture(wish.get()).map(payment -> shipment);
    }
}
