package org.countinghouse.domain.order;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.OrderEvent.HoldReleased;
import org.countinghouse.domain.order.OrderEvent.Kind;
import org.countinghouse.domain.order.OrderEvent.LinesAllocated;
import org.countinghouse.domain.order.OrderEvent.LinesBackordered;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderEvent.LinesReturned;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderEvent.OrderHeld;
import org.countinghouse.domain.order.OrderEvent.OrderPlaced;
import org.countinghouse.domain.order.OrderEvent.OrderSettled;
import org.countinghouse.domain.quantity.Quantity;

/** The rules of orders: pure functions from a command and an order to events or a refusal. */
@CheckReturnValue
public final class OrderDecider {

    private OrderDecider() {}

    /**
     * Agrees an order: {@link OrderPlaced}, then {@link LinesAllocated} and {@link LinesBackordered} for what stock has
     * said already.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.ReferenceTaken} if the channel used the reference for an order with
     * another customer, currency or lines. The same content again changes nothing.
     *
     * @param existing the order that has the same channel and external reference, if there is one
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(
            PlaceOrder command, Optional<Order> existing) {
        if (existing.isPresent()) {
            Order order = existing.get();
            return OrderPlacing.differingField(command, order)
                    .<Either<OrderRejection, Decision<Order, OrderEvent>>>map(field -> Either.left(
                            new OrderRejection.ReferenceTaken(order.getId(), command.externalReference(), field)))
                    .orElseGet(() -> Either.right(Decision.unchanged(order)));
        }
        List<OrderEvent> events = OrderPlacing.events(command);
        return Either.right(new Decision<>(replay(events), events));
    }

    /**
     * Sets stock aside, of each line the open units first, then the backordered ones.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.BlockedByHold},
     * {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits}.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(AllocateOrder command, Order order) {
        return OrderGuards.units(order, Kind.ALLOCATED, command.lines(), LineBuckets::allocatable, (line, count) -> {
                    Quantity fromOpen = line.buckets().open().min(count);
                    return new LinesAllocated.Allocated(line.number(), line.sku(), fromOpen, count.minus(fromOpen));
                })
                .map(lines -> new LinesAllocated(
                        order.getId(), order.channel(), lines, command.header().occurredAt()))
                .map(event -> one(order, event));
    }

    /**
     * Sets stock aside for units that waited for it. It has come already: that is a fact, so nothing refuses it and no hold
     * stops it; what a hold stops is the next step. Of a line as many units as still wait, which may be none.
     */
    public static Decision<Order, OrderEvent> decide(AllocateBackordered command, Order order) {
        List<LinesAllocated.Allocated> lines = new ArrayList<>(command.lines().size());
        for (LineQuantity came : command.lines()) {
            order.line(came.number()).ifPresent(line -> {
                Quantity waited = line.buckets().backordered().min(came.quantity());
                if (waited.isPositive()) {
                    lines.add(new LinesAllocated.Allocated(line.number(), line.sku(), Quantity.ZERO, waited));
                }
            });
        }
        return lines.isEmpty()
                ? Decision.unchanged(order)
                : one(
                        order,
                        new LinesAllocated(
                                order.getId(),
                                order.channel(),
                                lines,
                                command.header().occurredAt()));
    }

    /**
     * Sends units off in a parcel of a new name; otherwise like {@link #decide(ShipOrder, Order)}.
     *
     * <p><b>Rejections</b>: those, and {@link OrderRejection.ShipmentExists}.
     *
     * @param before the order's history; may be empty while nothing of it has shipped
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(
            ShipOrder command, Order order, List<RecordedOrderEvent> before) {
        return before.stream()
                        .anyMatch(past -> past.event() instanceof LinesShipped shipped
                                && shipped.shipment().equals(command.shipment()))
                ? Either.left(new OrderRejection.ShipmentExists(order.getId(), command.shipment()))
                : decide(command, order);
    }

    /**
     * Sends units off, charged by the difference of cumulative shares.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.BlockedByHold},
     * {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits} if they are not allocated or picked.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(ShipOrder command, Order order) {
        return OrderGuards.units(
                        order,
                        Kind.SHIPPED,
                        command.lines(),
                        LineBuckets::shippable,
                        (line, count) -> new LinesShipped.Shipped(
                                line.number(), line.sku(), line.placed().item().kind(), count, line.nextShipped(count)))
                .map(lines -> new LinesShipped(
                        order.getId(),
                        order.channel(),
                        command.shipment(),
                        command.location(),
                        lines,
                        command.header().occurredAt()))
                .map(event -> one(order, event));
    }

    /**
     * Takes units out for good, of each line the open ones first, then the backordered, then the allocated ones.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.BlockedByHold},
     * {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits},
     * {@link OrderRejection.NothingToCancel} if no line is named and none has units left.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(CancelOrder command, Order order) {
        Optional<OrderRejection> refused = OrderGuards.step(order, Kind.CANCELED);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        List<LineQuantity> asked = command.lines().isEmpty() ? allCancelable(order) : command.lines();
        if (asked.isEmpty()) {
            return Either.left(new OrderRejection.NothingToCancel(order.getId()));
        }
        return OrderGuards.units(order, Kind.CANCELED, asked, LineBuckets::cancelable, OrderDecider::canceled)
                .map(lines -> new LinesCanceled(
                        order.getId(),
                        order.channel(),
                        command.reason(),
                        lines,
                        command.header().occurredAt()))
                .map(event -> one(order, event));
    }

    /**
     * Takes shipped units back, refunded by the difference of cumulative shares.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.BlockedByHold},
     * {@link OrderRejection.UnknownLine}, {@link OrderRejection.NotThatManyUnits} if fewer shipped or more came back.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(ReturnLines command, Order order) {
        return OrderGuards.units(
                        order,
                        Kind.RETURNED,
                        command.lines(),
                        LineBuckets::returnable,
                        (line, count) -> new LinesReturned.Returned(
                                line.number(),
                                line.sku(),
                                line.placed().item().kind(),
                                count,
                                line.nextReturned(count)))
                .map(lines -> new LinesReturned(
                        order.getId(),
                        order.channel(),
                        command.returned(),
                        lines,
                        command.header().occurredAt()))
                .map(event -> one(order, event));
    }

    /**
     * Blocks steps until a person clears them.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.HoldExists}.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(HoldOrder command, Order order) {
        Optional<OrderRejection> refused = OrderGuards.step(order, Kind.HELD);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        OrderHold hold = command.hold();
        return OrderGuards.hold(order, hold.name()).isPresent()
                ? Either.left(new OrderRejection.HoldExists(order.getId(), hold.name()))
                : Either.right(one(
                        order,
                        new OrderHeld(order.getId(), hold, command.header().occurredAt())));
    }

    /**
     * Clears a hold.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.UnknownHold},
     * {@link OrderRejection.NotYoursToRelease}.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(ReleaseHold command, Order order) {
        Optional<OrderRejection> refused = OrderGuards.step(order, Kind.HOLD_RELEASED);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        Optional<OrderHold> hold = OrderGuards.hold(order, command.hold());
        if (hold.isEmpty()) {
            return Either.left(new OrderRejection.UnknownHold(order.getId(), command.hold()));
        }
        if (!hold.get().releasedBy().equals(command.header().actor())) {
            return Either.left(new OrderRejection.NotYoursToRelease(
                    order.getId(), command.hold(), hold.get().releasedBy()));
        }
        return Either.right(one(
                order,
                new HoldReleased(order.getId(), command.hold(), command.header().occurredAt())));
    }

    /**
     * States that a fulfilled order's money is where it belongs.
     *
     * <p><b>Rejections</b>: {@link OrderRejection.NotAllowedInState}, {@link OrderRejection.BlockedByHold}.
     */
    public static Either<OrderRejection, Decision<Order, OrderEvent>> decide(SettleOrder command, Order order) {
        return OrderGuards.step(order, Kind.SETTLED)
                .<Either<OrderRejection, Decision<Order, OrderEvent>>>map(Either::left)
                .orElseGet(() -> Either.right(one(
                        order, new OrderSettled(order.getId(), command.header().occurredAt()))));
    }

    /** The order after an event. The first event of an order is folded by {@link #replay}.
     *
     * @throws IllegalArgumentException if the event is another order's or cannot follow
     */
    public static Order evolve(Order order, OrderEvent event) {
        return OrderFold.evolve(order, event);
    }

    /** The order that its events made.
     *
     * @param events from the first on, without gaps; at least one
     * @throws IllegalArgumentException if they are no order's history
     */
    public static Order replay(List<? extends OrderEvent> events) {
        Arguments.require(!events.isEmpty(), "events", "must not be empty", events);
        Order order = apply(Optional.empty(), events.get(0));
        for (OrderEvent event : events.subList(1, events.size())) {
            order = evolve(order, event);
        }
        return order;
    }

    static Order apply(Optional<Order> before, OrderEvent event) {
        if (before.isPresent()) {
            return evolve(before.get(), event);
        }
        if (event instanceof OrderPlaced placed) {
            return OrderFold.begin(placed);
        }
        throw new IllegalArgumentException("an order begins with OrderPlaced, not with " + event);
    }

    private static Decision<Order, OrderEvent> one(Order order, OrderEvent event) {
        return Decision.of(order, List.of(event), OrderDecider::evolve);
    }

    private static List<LineQuantity> allCancelable(Order order) {
        return order.lines().stream()
                .filter(line -> line.buckets().cancelable().isPositive())
                .map(line -> new LineQuantity(line.number(), line.buckets().cancelable()))
                .toList();
    }

    private static LinesCanceled.Canceled canceled(OrderLine line, Quantity count) {
        Quantity fromOpen = line.buckets().open().min(count);
        Quantity left = count.minus(fromOpen);
        Quantity fromBackordered = line.buckets().backordered().min(left);
        return new LinesCanceled.Canceled(
                line.number(),
                line.sku(),
                fromOpen,
                fromBackordered,
                left.minus(fromBackordered),
                line.nextCanceled(count));
    }
}
