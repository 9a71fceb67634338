package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.LotDecider;
import org.countinghouse.domain.inventory.lot.LotDecision;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.LotRejection;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.internal.EventPublication;

/**
 * How a decision about named lots is made and saved: positions are locked by key, then the reservation, then lots by name;
 * what lies at the positions is read after that.
 */
final class LotUnits {

    private final Reservations reservations;
    private final Lots lots;
    private final EventPublication publication;
    private final PromiseLocks promises;
    private final LotReads reads;
    private final InventoryRecorder stockRecorder;
    private final LotRecorder lotRecorder;

    LotUnits(StockLedger ledger, Reservations reservations, Lots lots, EventPublication publication) {
        this.reservations = reservations;
        this.lots = lots;
        this.publication = publication;
        this.promises = new PromiseLocks(ledger, reservations);
        this.reads = new LotReads(lots);
        this.stockRecorder = new InventoryRecorder(ledger, reservations, publication);
        this.lotRecorder = new LotRecorder(lots, publication);
    }

    Either<LotRejection, TrackingPolicy> declare(DeclareTracking command) {
        TenantId tenant = command.header().tenant();
        List<TrackingPolicy> before = lots.policies(tenant, List.of(command.sku()));
        return LotDecider.decide(command, LotInventory.of(before, List.of(), List.of(), List.of()))
                .map(decision -> {
                    TrackingPolicy policy =
                            decision.state().policy(command.sku()).orElseThrow();
                    lots.declare(tenant, policy);
                    AggregateReference tracking =
                            new AggregateReference("tracking", command.sku().value());
                    publication.publish(command.header(), tracking, policy.version(), decision.events());
                    return policy;
                });
    }

    /** Locks, reads, gives positions that have none their unknown lot, decides and saves. */
    Either<LotRejection, LotDecision> decided(
            CommandHeader header,
            String aggregate,
            LotScope scope,
            BiFunction<Inventory, LotInventory, Either<LotRejection, LotDecision>> decide) {
        TenantId tenant = header.tenant();
        Inventory stock = promises.lock(tenant, scope.positions, unused -> leaving(tenant, scope))
                .alsoLocked(scope.reservation
                        .map(id -> reservations.lock(tenant, List.of(id)))
                        .orElse(List.of()));
        List<StockPosition> positions =
                scope.positions.stream().map(stock::position).toList();
        LotInventory lying = reads.inventory(tenant, scope.positions, scope.names, serials(tenant, scope));
        Decision<LotInventory, LotEvent> adopted = adopted(positions, header, lying);
        return decide.apply(stock, adopted.state()).map(decision -> {
            stockRecorder.record(header, decision.stock(), aggregate);
            List<LotEvent> events = new ArrayList<>(adopted.events());
            events.addAll(decision.lots().events());
            lotRecorder.record(header, new Decision<>(decision.lots().state(), events), aggregate);
            return decision;
        });
    }

    /** What is sellable of a lot that is dealt with as a whole, by locked position, if promises may break for it. */
    private SortedMap<PositionKey, Quantity> leaving(TenantId tenant, LotScope scope) {
        SortedMap<PositionKey, Quantity> leaving = new TreeMap<>();
        if (scope.onPromised == AdjustStock.OnPromised.BREAK_PROMISES) {
            for (LotStock lying : lots.of(tenant, scope.whole.orElseThrow())) {
                PositionKey position = lying.key().position();
                if (scope.positions.contains(position)) {
                    leaving.put(position, lying.at(LotPlace.SELLABLE));
                }
            }
        }
        return leaving;
    }

    /** Where the lot lies or lay; its serials as well. To be checked again once it is locked. */
    LotScope everywhere(TenantId tenant, LotName lot) {
        LotScope scope = new LotScope();
        scope.positions.addAll(positions(tenant, lot));
        scope.names.add(lot);
        scope.whole = Optional.of(lot);
        return scope;
    }

    /**
     * States that the locked lot lies where it lay before it was locked.
     *
     * @throws StaleStateException if it came to another position meanwhile
     */
    void requireUnmoved(TenantId tenant, LotScope scope) {
        LotName lot = scope.whole.orElseThrow();
        SortedSet<PositionKey> now = positions(tenant, lot);
        if (!now.equals(scope.positions)) {
            throw new StaleStateException("lot " + lot + ": expected at " + scope.positions + ", found at " + now);
        }
    }

    private SortedSet<PositionKey> positions(TenantId tenant, LotName lot) {
        return lots.of(tenant, lot).stream()
                .map(stock -> stock.key().position())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The serials that are named; those of a lot that is dealt with as a whole. */
    private List<SerialUnit> serials(TenantId tenant, LotScope scope) {
        if (scope.whole.isPresent()) {
            return lots.serialsOf(tenant, scope.whole.get());
        }
        return scope.serials.isEmpty() ? List.of() : lots.serials(tenant, scope.serials);
    }

    private static Decision<LotInventory, LotEvent> adopted(
            Collection<StockPosition> positions, CommandHeader header, LotInventory lying) {
        LotInventory state = lying;
        List<LotEvent> events = new ArrayList<>();
        for (StockPosition position : positions) {
            boolean tracked = lying.policy(position.key().sku()).isPresent();
            if (tracked && lying.at(position.key()).isEmpty()) {
                Decision<LotInventory, LotEvent> one = LotDecider.adopt(position, header.occurredAt(), state);
                state = one.state();
                events.addAll(one.events());
            }
        }
        return new Decision<>(state, events);
    }
}
