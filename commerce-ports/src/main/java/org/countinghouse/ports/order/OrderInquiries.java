package org.countinghouse.ports.order;

import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderStatus;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * What can be asked about orders.
 *
 * <p><b>Transaction:</b> joins the active unit, or none.
 */
@PrimaryPort
public interface OrderInquiries {

    /** The order as it stands. */
    Optional<Order> find(TenantId tenant, OrderId order);

    /** The order that the channel calls so. */
    Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference);

    /** Where the order is right now: state, buckets, shipments, returns, holds, and who did what when. */
    Optional<OrderStatus> where(TenantId tenant, OrderId order);

    /** All orders of the tenant, added up. */
    OrderTotals totals(TenantId tenant);

    /** Folds the events of every order and compares them with what is stored (O1, O2, O3, A1). */
    Verification verify(TenantId tenant);
}
