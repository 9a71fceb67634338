package org.countinghouse.ports.order.internal;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.order.Orders;

/** Saves what was decided about an order and publishes it: the same way for every command that changes one. */
public final class OrderRecorder {

    private final Orders orders;
    private final EventPublication publication;

    /** Saves there, publishes there. */
    public OrderRecorder(Orders orders, EventPublication publication) {
        this.orders = orders;
        this.publication = publication;
    }

    /** Saves a new order. */
    void added(CommandHeader cause, Decision<Order, OrderEvent> decision) {
        orders.add(cause.tenant(), decision.state(), RecordedOrderEvent.of(cause, Optional.empty(), decision.events()));
        publish(cause, decision.state(), 1, decision.events());
    }

    /** Saves a changed order. */
    public void changed(CommandHeader cause, Order before, Decision<Order, OrderEvent> decision) {
        orders.append(
                cause.tenant(),
                before,
                decision.state(),
                RecordedOrderEvent.of(cause, Optional.of(before), decision.events()));
        publish(cause, decision.state(), before.version() + 1, decision.events());
    }

    private void publish(CommandHeader cause, Order order, long firstSequence, List<OrderEvent> events) {
        publication.publish(cause, new AggregateReference("order", order.getId().value()), firstSequence, events);
    }
}
