package org.countinghouse.ports.process.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderFilled;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.order.AllocateBackordered;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.order.internal.OrderRecorder;

/**
 * Orders and queues, kept together: what a backorder got is allocated in its order in the unit that filled it; what is
 * canceled of an order waits no longer, and its stock is given back, in the unit that cancels it.
 *
 * <p>The order is locked by then: by {@link OrderLocks} before the positions that served it, or because it is canceled.
 */
public final class BackorderReaction implements Reaction {

    private final Orders orders;
    private final OrderRecorder recorder;
    private final InventoryStores stores;
    private final ReservationManagement reservations;
    private final BackorderManagement backorders;

    /** Over those orders and that stock. */
    public BackorderReaction(
            Orders orders,
            OrderRecorder recorder,
            InventoryStores stores,
            ReservationManagement reservations,
            BackorderManagement backorders) {
        this.orders = orders;
        this.recorder = recorder;
        this.stores = stores;
        this.reservations = reservations;
        this.backorders = backorders;
    }

    @Override
    public void react(CommandHeader cause, DomainEvent event) {
        if (event instanceof BackorderFilled filled) {
            OrderBackorders.order(filled.demand())
                    .flatMap(id -> orders.lock(cause.tenant(), id))
                    .ifPresent(order -> OrderBackorders.allocate(cause, filled, order)
                            .ifPresent(command -> allocate(command, order)));
        } else if (event instanceof LinesCanceled canceled) {
            giveBack(cause, canceled);
            withdraw(cause, canceled);
        }
    }

    private void allocate(AllocateBackordered command, Order order) {
        Decision<Order, OrderEvent> decision = OrderDecider.decide(command, order);
        if (!decision.events().isEmpty()) {
            recorder.changed(command.header(), order, decision);
        }
    }

    private void giveBack(CommandHeader cause, LinesCanceled canceled) {
        if (canceled.lines().stream().noneMatch(line -> line.fromAllocated().isPositive())) {
            return;
        }
        DemandReference demand = OrderBackorders.demand(canceled.order());
        List<Reservation> promised = stores.reservations().forDemand(cause.tenant(), demand);
        List<ReleaseReservation> releases = OrderBackorders.release(cause, canceled, promised);
        if (releases.size() > 1) {
            lockAll(cause, promised);
        }
        for (ReleaseReservation release : releases) {
            reservations
                    .release(release)
                    .getOrElseThrow(rejection ->
                            new ReactionRefusedException("giving back " + release.reservation(), rejection));
        }
    }

    /** Reservations one after the other would lock their positions out of order. */
    private void lockAll(CommandHeader cause, List<Reservation> promised) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        promised.forEach(reservation -> reservation.lines().forEach(line -> keys.add(line.key())));
        stores.ledger().lock(cause.tenant(), keys);
    }

    private void withdraw(CommandHeader cause, LinesCanceled canceled) {
        if (canceled.lines().stream().noneMatch(line -> line.fromBackordered().isPositive())) {
            return;
        }
        DemandReference demand = OrderBackorders.demand(canceled.order());
        for (CancelBackorder command :
                OrderBackorders.withdraw(cause, canceled, stores.backorders().forDemand(cause.tenant(), demand))) {
            backorders
                    .cancel(command)
                    .getOrElseThrow(
                            rejection -> new ReactionRefusedException("withdrawing " + command.backorder(), rejection));
        }
    }
}
