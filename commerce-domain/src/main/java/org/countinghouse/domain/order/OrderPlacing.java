package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.order.OrderEvent.LinesAllocated;
import org.countinghouse.domain.order.OrderEvent.LinesBackordered;
import org.countinghouse.domain.order.OrderEvent.OrderPlaced;
import org.countinghouse.domain.quantity.Quantity;

/** What placing an order leads to, and what makes a second placing another one. */
final class OrderPlacing {

    private OrderPlacing() {}

    /** That it is placed, and what of it is allocated and backordered from the start. */
    static List<OrderEvent> events(PlaceOrder command) {
        List<PlacedLine> placed = new ArrayList<>(command.lines().size());
        List<LinesAllocated.Allocated> allocated = new ArrayList<>();
        List<LinesBackordered.Backordered> backordered = new ArrayList<>();
        for (RequestedLine line : command.lines()) {
            PlacedLine facts = line.placed();
            placed.add(facts);
            if (line.allocated().isPositive()) {
                allocated.add(new LinesAllocated.Allocated(
                        facts.number(), facts.item().sku(), line.allocated(), Quantity.ZERO));
            }
            if (line.backordered().isPositive()) {
                backordered.add(new LinesBackordered.Backordered(
                        facts.number(), facts.item().sku(), line.backordered()));
            }
        }
        List<OrderEvent> events = new ArrayList<>(3);
        var at = command.header().occurredAt();
        events.add(new OrderPlaced(
                command.order(),
                command.channel(),
                command.externalReference(),
                command.customer(),
                command.currency(),
                placed,
                at));
        if (!allocated.isEmpty()) {
            events.add(new LinesAllocated(command.order(), command.channel(), allocated, at));
        }
        if (!backordered.isEmpty()) {
            events.add(new LinesBackordered(command.order(), command.channel(), backordered, at));
        }
        return events;
    }

    /** The first fact in which the command differs from the order that has its reference. */
    static Optional<String> differingField(PlaceOrder command, Order order) {
        if (!command.customer().equals(order.customer())) {
            return Optional.of("customer");
        }
        if (!command.currency().equals(order.currency())) {
            return Optional.of("currency");
        }
        List<PlacedLine> asked =
                command.lines().stream().map(RequestedLine::placed).toList();
        List<PlacedLine> placed = order.lines().stream().map(OrderLine::placed).toList();
        return asked.equals(placed) ? Optional.empty() : Optional.of("lines");
    }
}
