package org.countinghouse.ports.order.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.AllocateOrder;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.HoldOrder;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.OrderStatus;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.domain.order.ReleaseHold;
import org.countinghouse.domain.order.SettleOrder;
import org.countinghouse.domain.order.ShipOrder;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.order.OrderTotals;
import org.countinghouse.ports.order.Orders;

/** Orders, from command to answer. */
public final class OrderService implements OrderManagement, OrderInquiries {

    private final CommandGate gate;
    private final Orders orders;
    private final OrderRecorder recorder;

    /** A service over that store. */
    public OrderService(CommandGate gate, Orders orders, EventPublication publication) {
        this.gate = gate;
        this.orders = orders;
        this.recorder = new OrderRecorder(orders, publication);
    }

    @Override
    public Either<OrderRejection, Order> place(PlaceOrder command) {
        PlaceOrder stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once("order.place", stamped, handling(stamped, () -> placed(stamped)));
    }

    @Override
    public Either<OrderRejection, Order> allocate(AllocateOrder command) {
        AllocateOrder stamped = command.withHeader(gate.stamped(command.header()));
        return changing("order.allocate", stamped, stamped.order(), order -> OrderDecider.decide(stamped, order));
    }

    @Override
    public Either<OrderRejection, Shipment> ship(ShipOrder command) {
        ShipOrder stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return gate.once(
                "order.ship",
                stamped,
                new Handling<>(
                        () -> changed(
                                        stamped,
                                        stamped.order(),
                                        order -> OrderDecider.decide(stamped, order, shipped(tenant, order)))
                                .map(decision -> new Answer<>(
                                        shipment(decision.events().get(0)),
                                        OrderVersion.of(decision.state()).toString())),
                        reference -> shipment(OrderVersion.parse(reference).lastEvent(tenant, orders)),
                        OrderRejection.KeyReused::new));
    }

    @Override
    public Either<OrderRejection, Order> cancel(CancelOrder command) {
        CancelOrder stamped = command.withHeader(gate.stamped(command.header()));
        return changing("order.cancel", stamped, stamped.order(), order -> OrderDecider.decide(stamped, order));
    }

    @Override
    public Either<OrderRejection, Order> hold(HoldOrder command) {
        HoldOrder stamped = command.withHeader(gate.stamped(command.header()));
        return changing("order.hold", stamped, stamped.order(), order -> OrderDecider.decide(stamped, order));
    }

    @Override
    public Either<OrderRejection, Order> releaseHold(ReleaseHold command) {
        ReleaseHold stamped = command.withHeader(gate.stamped(command.header()));
        return changing("order.release-hold", stamped, stamped.order(), order -> OrderDecider.decide(stamped, order));
    }

    @Override
    public Either<OrderRejection, Order> settle(SettleOrder command) {
        SettleOrder stamped = command.withHeader(gate.stamped(command.header()));
        return changing("order.settle", stamped, stamped.order(), order -> OrderDecider.decide(stamped, order));
    }

    @Override
    public Optional<Order> find(TenantId tenant, OrderId order) {
        return orders.find(tenant, order);
    }

    @Override
    public Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference) {
        return orders.find(tenant, channel, reference);
    }

    @Override
    public Optional<OrderStatus> where(TenantId tenant, OrderId order) {
        List<RecordedOrderEvent> history = orders.history(tenant, order);
        return history.isEmpty() ? Optional.empty() : Optional.of(OrderStatus.of(history));
    }

    @Override
    public OrderTotals totals(TenantId tenant) {
        return orders.totals(tenant);
    }

    @Override
    public Verification verify(TenantId tenant) {
        return orders.verify(tenant);
    }

    private Either<OrderRejection, Order> changing(
            String operation, Command command, OrderId order, Deciding deciding) {
        return gate.once(
                operation,
                command,
                handling(command, () -> changed(command, order, deciding).map(Decision::state)));
    }

    private Handling<OrderRejection, Order> handling(Command command, Outcome outcome) {
        TenantId tenant = command.header().tenant();
        return new Handling<>(
                () -> outcome.get()
                        .map(order -> new Answer<>(order, OrderVersion.of(order).toString())),
                reference -> OrderVersion.parse(reference).restore(tenant, orders),
                OrderRejection.KeyReused::new);
    }

    private Either<OrderRejection, Order> placed(PlaceOrder command) {
        TenantId tenant = command.header().tenant();
        Optional<Order> existing = orders.find(tenant, command.channel(), command.externalReference());
        if (existing.isEmpty() && orders.find(tenant, command.order()).isPresent()) {
            return Either.left(new OrderRejection.OrderIdTaken(command.order()));
        }
        Either<OrderRejection, Decision<Order, OrderEvent>> decision = OrderDecider.decide(command, existing);
        if (existing.isEmpty()) {
            decision.forEach(accepted -> recorder.added(command.header(), accepted));
        }
        return decision.map(Decision::state);
    }

    private Either<OrderRejection, Decision<Order, OrderEvent>> changed(
            Command command, OrderId id, Deciding deciding) {
        Optional<Order> found = orders.lock(command.header().tenant(), id);
        if (found.isEmpty()) {
            return Either.left(new OrderRejection.UnknownOrder(id));
        }
        Order before = found.get();
        Either<OrderRejection, Decision<Order, OrderEvent>> decision = deciding.apply(before);
        decision.forEach(accepted -> recorder.changed(command.header(), before, accepted));
        return decision;
    }

    /** The history of an order of which something left; for all others it is not worth reading. */
    private List<RecordedOrderEvent> shipped(TenantId tenant, Order order) {
        return order.lines().stream().anyMatch(line -> line.buckets().shipped().isPositive())
                ? orders.history(tenant, order.getId())
                : List.of();
    }

    private static Shipment shipment(OrderEvent event) {
        return Shipment.of((LinesShipped) event);
    }

    private interface Deciding extends Function<Order, Either<OrderRejection, Decision<Order, OrderEvent>>> {}

    private interface Outcome extends java.util.function.Supplier<Either<OrderRejection, Order>> {}
}
