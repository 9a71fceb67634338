package org.countinghouse.ports.order.internal;

import java.util.List;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.order.Orders;

/**
 * An order as it was after so many events: what is stored beside an idempotency key, and enough to give the first answer
 * again, since events never change.
 */
record OrderVersion(OrderId order, long version) {

    static OrderVersion of(Order order) {
        return new OrderVersion(order.getId(), order.version());
    }

    /** Reads what {@link #toString} wrote. */
    static OrderVersion parse(String reference) {
        int at = reference.lastIndexOf('@');
        return new OrderVersion(OrderId.of(reference.substring(0, at)), Long.parseLong(reference.substring(at + 1)));
    }

    /** The order as it was. */
    Order restore(TenantId tenant, Orders orders) {
        return OrderDecider.replay(events(tenant, orders));
    }

    /** The event that led to it. */
    OrderEvent lastEvent(TenantId tenant, Orders orders) {
        return events(tenant, orders).get(Math.toIntExact(version - 1));
    }

    private List<OrderEvent> events(TenantId tenant, Orders orders) {
        return orders.history(tenant, order).stream()
                .limit(version)
                .map(RecordedOrderEvent::event)
                .toList();
    }

    @Override
    public String toString() {
        return order + "@" + version;
    }
}
