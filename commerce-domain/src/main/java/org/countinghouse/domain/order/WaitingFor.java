package org.countinghouse.domain.order;

/** What an order needs next to move on. */
public enum WaitingFor {
    /** Somebody must release a hold. */
    RELEASE_OF_HOLD,
    /** Stock must come for backordered units. */
    STOCK,
    /** Stock must be set aside for open units. */
    ALLOCATION,
    /** Allocated units must ship. */
    SHIPMENT,
    /** The money must be settled. */
    SETTLEMENT,
    /** Nothing: the order is at its end. */
    NOTHING;

    /** What that order needs next: a hold first, then what is furthest from the customer. */
    public static WaitingFor of(Order order) {
        if (OrderLifecycle.STANDARD.isTerminal(order.state())) {
            return NOTHING;
        }
        if (!order.holds().isEmpty()) {
            return RELEASE_OF_HOLD;
        }
        if (order.state() == OrderState.FULFILLED) {
            return SETTLEMENT;
        }
        if (order.lines().stream().anyMatch(line -> line.buckets().backordered().isPositive())) {
            return STOCK;
        }
        return order.lines().stream().anyMatch(line -> line.buckets().open().isPositive()) ? ALLOCATION : SHIPMENT;
    }
}
