package org.countinghouse.ports.process.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.backorder.Backorder;
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

    /** Each order that has or had a backorder, once. What cannot be read is named and stops nobody else's proof. */
    Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        Set<DemandReference> demands = new LinkedHashSet<>();
        try {
            demands.addAll(demands(tenant));
        } catch (IllegalArgumentException | ArithmeticException e) {
            found.add(unreadable("P2", "backorders", e));
        }
        long checked = 0;
        for (DemandReference demand : demands) {
            try {
                Optional<Order> order = OrderBackorders.order(demand).flatMap(id -> orders.find(tenant, id));
                checked += order.isPresent() ? 1 : 0;
                order.ifPresent(waiting -> found.addAll(verify(tenant, waiting)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                found.add(unreadable("P1", "order " + demand, e));
            }
        }
        return new Verification("backorders", checked, found);
    }

    private Set<DemandReference> demands(TenantId tenant) {
        Set<DemandReference> demands = new LinkedHashSet<>();
        List<Backorder> page = backorders.page(tenant, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(backorder -> demands.add(backorder.demand()));
            page = backorders.page(tenant, Optional.of(page.get(page.size() - 1).id()), PAGE);
        }
        return demands;
    }

    private static Discrepancy unreadable(String rule, String subject, RuntimeException e) {
        return new Discrepancy(rule, subject, "rows that can be read", String.valueOf(e.getMessage()));
    }

    private List<Discrepancy> verify(TenantId tenant, Order order) {
        DemandReference demand = OrderBackorders.demand(order.getId());
        return OrderBackorders.verify(
                order, reservations.forDemand(tenant, demand), backorders.forDemand(tenant, demand));
    }
}
