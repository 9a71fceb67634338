package org.countinghouse.ports.process.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.order.Orders;

/** The orders behind the backorders, compared with what stock promises them and lets them wait for. */
public final class BackorderedOrders {

    private static final int PAGE = 500;

    private final Orders orders;
    private final Reservations reservations;
    private final Backorders backorders;

    /** Over those stores. */
    public BackorderedOrders(Orders orders, Reservations reservations, Backorders backorders) {
        this.orders = orders;
        this.reservations = reservations;
        this.backorders = backorders;
    }

    /** Each order that has or had a backorder, once. */
    Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        Set<DemandReference> seen = new HashSet<>();
        long checked = 0;
        List<Backorder> page = backorders.page(tenant, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (Backorder backorder : page) {
                Optional<Order> order =
                        seen.add(backorder.demand()) ? orderOf(tenant, backorder.demand()) : Optional.empty();
                checked += order.isPresent() ? 1 : 0;
                order.ifPresent(waiting -> found.addAll(verify(tenant, waiting)));
            }
            BackorderId last = page.get(page.size() - 1).id();
            page = backorders.page(tenant, Optional.of(last), PAGE);
        }
        return new Verification("backorders", checked, found);
    }

    private Optional<Order> orderOf(TenantId tenant, DemandReference demand) {
        return OrderBackorders.order(demand).flatMap(id -> orders.find(tenant, id));
    }

    private List<Discrepancy> verify(TenantId tenant, Order order) {
        DemandReference demand = OrderBackorders.demand(order.getId());
        return OrderBackorders.verify(
                order, reservations.forDemand(tenant, demand), backorders.forDemand(tenant, demand));
    }
}
