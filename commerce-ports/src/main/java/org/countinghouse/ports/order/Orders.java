package org.countinghouse.ports.order;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.StaleStateException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where orders are kept: the events that made them, for good, and the state they led to.
 *
 * <p><b>Transaction:</b> what writes or locks requires an active unit; what reads joins one, or none.
 */
@SecondaryPort
public interface Orders {

    /** The order as it stands. */
    Optional<Order> find(TenantId tenant, OrderId order);

    /** The order that the channel calls so. */
    Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference);

    /** The order as it stands, which nobody else changes before this unit ends. Waits for a unit that holds it. */
    Optional<Order> lock(TenantId tenant, OrderId order);

    /**
     * Adds a new order with the events that made it.
     *
     * @throws StaleStateException if the id, or the channel's reference, is taken
     */
    void add(TenantId tenant, Order order, List<RecordedOrderEvent> events);

    /**
     * Replaces an order and appends the events that changed it.
     *
     * @param before the order as it was read
     * @param after the fold of the events over it
     * @throws StaleStateException if the stored version is not that of {@code before}
     */
    void append(TenantId tenant, Order before, Order after, List<RecordedOrderEvent> events);

    /** The order's events, oldest first; empty if there is no such order. */
    List<RecordedOrderEvent> history(TenantId tenant, OrderId order);

    /** All orders of the tenant, added up. */
    OrderTotals totals(TenantId tenant);

    /**
     * Folds the events of every order and compares them with what is stored. An order that is being changed meanwhile
     * is read again before it is reported.
     */
    Verification verify(TenantId tenant);
}
