package org.countinghouse.ports.process.internal;

import java.util.SortedSet;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.ports.inventory.internal.DemandLocks;
import org.countinghouse.ports.order.Orders;

/** Locks the orders that wait, in the order of their names, before the positions that serve them. */
public final class OrderLocks implements DemandLocks {

    private final Orders orders;

    /** Over those orders. */
    public OrderLocks(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void lock(TenantId tenant, SortedSet<DemandReference> demands) {
        demands.forEach(demand -> OrderBackorders.order(demand).ifPresent(order -> orders.lock(tenant, order)));
    }
}
