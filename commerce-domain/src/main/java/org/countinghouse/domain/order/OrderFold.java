package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.countinghouse.domain.kernel.Arguments;

/** How each event changes an order. */
final class OrderFold {

    private OrderFold() {}

    static Order begin(OrderEvent.OrderPlaced event) {
        List<OrderLine> lines = event.lines().stream().map(OrderLine::of).toList();
        return Order.builder()
                .id(event.order())
                .channel(event.channel())
                .externalReference(event.externalReference())
                .customer(event.customer())
                .currency(event.currency())
                .placedAt(event.occurredAt())
                .lines(lines)
                .state(OrderLifecycle.STANDARD.begin(Progress.of(lines)))
                .version(1)
                .build();
    }

    static Order evolve(Order order, OrderEvent event) {
        if (!event.order().equals(order.getId())) {
            throw Arguments.violated("event", "must be of order " + order.getId(), event);
        }
        List<OrderLine> lines = lines(order, event);
        OrderState state = OrderLifecycle.STANDARD
                .next(order.state(), event.kind(), Progress.of(lines))
                .getOrElseThrow(refusal -> new IllegalArgumentException(
                        "event " + event.kind() + " cannot follow in state " + order.state() + ": " + refusal));
        return Order.builder()
                .from(order)
                .lines(lines)
                .holds(holds(order, event))
                .state(state)
                .version(Math.addExact(order.version(), 1))
                .build();
    }

    private static List<OrderLine> lines(Order order, OrderEvent event) {
        if (event instanceof OrderEvent.LinesAllocated allocated) {
            return change(
                    order,
                    allocated.lines(),
                    OrderEvent.LinesAllocated.Allocated::number,
                    (buckets, part) -> buckets.allocate(part.fromOpen(), part.fromBackordered()));
        }
        if (event instanceof OrderEvent.LinesBackordered backordered) {
            return change(
                    order,
                    backordered.lines(),
                    OrderEvent.LinesBackordered.Backordered::number,
                    (buckets, part) -> buckets.backorder(part.quantity()));
        }
        if (event instanceof OrderEvent.LinesShipped shipped) {
            return change(
                    order,
                    shipped.lines(),
                    OrderEvent.LinesShipped.Shipped::number,
                    (buckets, part) -> buckets.ship(part.quantity()));
        }
        if (event instanceof OrderEvent.LinesCanceled canceled) {
            return change(
                    order,
                    canceled.lines(),
                    OrderEvent.LinesCanceled.Canceled::number,
                    (buckets, part) -> buckets.cancel(part.fromOpen(), part.fromBackordered(), part.fromAllocated()));
        }
        if (event instanceof OrderEvent.LinesReturned returned) {
            return change(
                    order,
                    returned.lines(),
                    OrderEvent.LinesReturned.Returned::number,
                    (buckets, part) -> buckets.takeBack(part.quantity()));
        }
        return order.lines();
    }

    private static <P> List<OrderLine> change(
            Order order, List<P> parts, ToIntFunction<P> number, BiFunction<LineBuckets, P, LineBuckets> change) {
        Map<Integer, P> byNumber = new HashMap<>();
        for (P part : parts) {
            Arguments.require(byNumber.put(number.applyAsInt(part), part) == null, "line", "must be named once", part);
        }
        List<OrderLine> lines = new ArrayList<>(order.lines().size());
        for (OrderLine line : order.lines()) {
            P part = byNumber.remove(line.number());
            lines.add(part == null ? line : line.with(change.apply(line.buckets(), part)));
        }
        if (!byNumber.isEmpty()) {
            throw Arguments.violated("lines", "must be of order " + order.getId(), byNumber.keySet());
        }
        return lines;
    }

    private static List<OrderHold> holds(Order order, OrderEvent event) {
        List<OrderHold> holds = new ArrayList<>(order.holds());
        if (event instanceof OrderEvent.OrderHeld held) {
            holds.add(held.hold());
        } else if (event instanceof OrderEvent.HoldReleased released) {
            Arguments.require(
                    holds.removeIf(hold -> hold.name().equals(released.hold())),
                    "hold",
                    "must be there",
                    released.hold());
        }
        return holds;
    }
}
