package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderFilling;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyArrival;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.EventPublication;

/**
 * Whom stock that came serves, in the unit that took it in: first the pre-orders of the supplies it is part of, then the
 * queues of its positions. Supplies are locked after positions, backorders after supplies, each in the order of their ids.
 */
public final class Replenishment {

    private final InventoryRecorder recorder;
    private final Supplies supplies;
    private final Backorders backorders;
    private final BackorderPolicy policy;
    private final EventPublication publication;
    private final DemandLocks followers;

    /** Serves by that policy, and publishes what happened; nothing follows the demands. */
    public Replenishment(InventoryStores stores, BackorderPolicy policy, EventPublication publication) {
        this(stores, policy, publication, DemandLocks.NONE);
    }

    /** Serves by that policy, and publishes what happened to those who lock what follows the demands. */
    public Replenishment(
            InventoryStores stores, BackorderPolicy policy, EventPublication publication, DemandLocks followers) {
        this.followers = followers;
        this.recorder = new InventoryRecorder(stores.ledger(), stores.reservations(), publication);
        this.supplies = stores.supplies();
        this.backorders = stores.backorders();
        this.policy = policy;
        this.publication = publication;
    }

    /** The order in which queues are served. */
    FillOrder order() {
        return policy.order();
    }

    /** How many entries one command serves at most. */
    int entriesAtOnce() {
        return policy.entriesAtOnce();
    }

    /**
     * To be called before positions are locked whose queues may be served: locks what follows those who would be served
     * now. What follows somebody who joins the queue after that is locked when it follows.
     */
    void prepare(TenantId tenant, Collection<PositionKey> keys, int limit) {
        SortedSet<DemandReference> demands = new TreeSet<>();
        int left = limit;
        for (PositionKey key : backorders.wanted(tenant, keys)) {
            List<Backorder> first = left > 0 ? backorders.first(tenant, key, policy.order(), left) : List.of();
            first.forEach(backorder -> demands.add(backorder.demand()));
            left -= first.size();
        }
        if (!demands.isEmpty()) {
            followers.lock(tenant, demands);
        }
    }

    /** All that follows from a decision on stock whose positions are locked; nothing is written yet. */
    Either<InventoryRejection, Served> serve(Command command, Decision<Inventory, InventoryEvent> decision) {
        return arrived(command, decision).map(arrived -> filled(command.header(), arrived, policy.entriesAtOnce()));
    }

    /** What the queue of a locked position gets from what is free. */
    Served serve(CommandHeader header, Inventory inventory, PositionKey key, int limit) {
        return filled(header, Served.of(Decision.unchanged(inventory)), List.of(key), limit);
    }

    /** Saves and publishes everything that one command did; {@code aggregate} names its messages about stock. */
    void record(CommandHeader cause, Served served, String aggregate) {
        recorder.record(cause, served.stock(), aggregate);
        for (Decision<PeggedSupply, SupplyEvent> decision : served.supplies()) {
            record(cause, decision);
        }
        recordBackorders(cause, served.backorders());
    }

    void record(CommandHeader cause, Decision<PeggedSupply, SupplyEvent> decision) {
        supplies.append(cause, decision);
        Supply after = decision.state().supply();
        publication.publish(
                cause,
                new AggregateReference("supply", after.id().value()),
                after.version() - decision.events().size() + 1,
                decision.events());
    }

    void recordBackorders(CommandHeader cause, List<Decision<Backorder, BackorderEvent>> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        backorders.append(cause, decisions);
        for (Decision<Backorder, BackorderEvent> decision : decisions) {
            publication.publish(
                    cause,
                    new AggregateReference("backorder", decision.state().id().value()),
                    decision.state().version() - decision.events().size() + 1,
                    decision.events());
        }
    }

    /** The supply with all its pre-orders that wait, locked. */
    Optional<PeggedSupply> locked(TenantId tenant, SupplyId id) {
        return locked(tenant, List.of(id)).stream().findFirst();
    }

    /** Every stored supply and backorder that is not what its events lead to. */
    List<Discrepancy> differing(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>(supplies.differing(tenant));
        found.addAll(backorders.differing(tenant));
        return found;
    }

    /** How many supplies and backorders there are. */
    long count(TenantId tenant) {
        return supplies.count(tenant) + backorders.count(tenant);
    }

    private List<PeggedSupply> locked(TenantId tenant, Collection<SupplyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : supplies.lock(tenant, ids).stream()
                        .map(supply -> PeggedSupply.of(supply, supplies.waiting(tenant, supply.id())))
                        .toList();
    }

    private Either<InventoryRejection, Served> arrived(Command command, Decision<Inventory, InventoryEvent> decision) {
        if (!(command instanceof ReceiveStock receipt)) {
            return Either.right(Served.of(decision));
        }
        TreeSet<SupplyId> named = new TreeSet<>();
        receipt.lines().forEach(line -> line.supply().ifPresent(named::add));
        if (named.isEmpty()) {
            return Either.right(Served.of(decision));
        }
        return SupplyArrival.decide(
                        receipt, decision.state(), locked(receipt.header().tenant(), named))
                .map(arrival -> Served.of(decision).and(arrival));
    }

    private Served filled(CommandHeader header, Served arrived, int limit) {
        TreeSet<PositionKey> freed = new TreeSet<>();
        for (InventoryEvent event : arrived.stock().events()) {
            for (StockMovement movement : event.movements()) {
                if (movement.to() == Bucket.FREE) {
                    freed.add(movement.key());
                }
            }
        }
        return freed.isEmpty() ? arrived : filled(header, arrived, backorders.wanted(header.tenant(), freed), limit);
    }

    private Served filled(CommandHeader header, Served arrived, List<PositionKey> wanted, int limit) {
        Inventory inventory = arrived.stock().state();
        TreeSet<BackorderId> ids = new TreeSet<>();
        for (PositionKey key : wanted) {
            if (ids.size() < limit && inventory.position(key).free().isPositive()) {
                backorders
                        .first(header.tenant(), key, policy.order(), limit - ids.size())
                        .forEach(next -> ids.add(next.id()));
            }
        }
        return ids.isEmpty()
                ? arrived
                : arrived.and(BackorderFilling.decide(
                        policy, inventory, backorders.lock(header.tenant(), ids), header.occurredAt()));
    }

    /**
     * Everything that one command did.
     *
     * @param stock to positions and reservations
     * @param supplies to supplies
     * @param backorders to backorders
     */
    record Served(
            Decision<Inventory, InventoryEvent> stock,
            List<Decision<PeggedSupply, SupplyEvent>> supplies,
            List<Decision<Backorder, BackorderEvent>> backorders) {

        static Served of(Decision<Inventory, InventoryEvent> stock) {
            return new Served(stock, List.of(), List.of());
        }

        Served and(SupplyArrival arrival) {
            return new Served(then(arrival.inventory(), arrival.events()), arrival.supplies(), backorders);
        }

        Served and(BackorderFilling filling) {
            return new Served(then(filling.inventory(), filling.events()), supplies, filling.backorders());
        }

        private Decision<Inventory, InventoryEvent> then(Inventory after, List<InventoryEvent> more) {
            List<InventoryEvent> events = new ArrayList<>(stock.events());
            events.addAll(more);
            return new Decision<>(after, events);
        }
    }
}
