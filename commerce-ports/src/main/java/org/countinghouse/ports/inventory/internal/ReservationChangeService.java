package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.DemandDecider;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillDemand;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationChangeDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Changes of promises that stand, with the locks and answers of {@link ReservationService}. */
public final class ReservationChangeService implements ReservationChanges {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final Reservations reservations;
    private final ReservationService promises;

    /** A service over those stores. */
    public ReservationChangeService(CommandGate gate, InventoryStores stores, EventPublication publication) {
        this.gate = gate;
        this.ledger = stores.ledger();
        this.reservations = stores.reservations();
        this.promises = new ReservationService(gate, stores, publication);
    }

    @Override
    public Either<InventoryRejection, Reservation> transfer(TransferReservation command) {
        TransferReservation stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return promises.once("transfer", stamped, stamped.reservation(), () -> {
            Inventory inventory = promises.lockedAlone(tenant, stamped.reservation());
            return ReservationChangeDecider.decide(stamped, inventory, reservations.now(tenant));
        });
    }

    @Override
    public Either<InventoryRejection, Reservation> relocate(RelocateReservation command) {
        RelocateReservation stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return promises.once("relocate", stamped, stamped.reservation(), () -> {
            Inventory inventory = locked(tenant, stamped);
            return ReservationChangeDecider.decide(stamped, inventory, reservations.now(tenant));
        });
    }

    @Override
    public Either<InventoryRejection, Reservation> pickShort(ShortPick command) {
        ShortPick stamped = command.withHeader(gate.stamped(command.header()));
        return promises.step(
                "pick-short",
                stamped,
                stamped.reservation(),
                (inventory, now) -> ReservationChangeDecider.decide(stamped, inventory));
    }

    @Override
    public Either<InventoryRejection, Integer> fulfill(FulfillDemand command) {
        FulfillDemand stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "reservation.fulfill-demand",
                stamped,
                new Handling<>(
                        () -> fulfilled(stamped)
                                .map(decision -> decision.events().size())
                                .map(count -> new Answer<>(count, Integer.toString(count))),
                        Integer::valueOf,
                        InventoryRejection.KeyReused::new));
    }

    @Override
    public List<Reservation> forDemand(TenantId tenant, DemandReference demand) {
        return reservations.forDemand(tenant, demand);
    }

    /** Which reservations there are is read without a lock; whoever changes that holds the lock of what demands. */
    private Either<InventoryRejection, Decision<Inventory, InventoryEvent>> fulfilled(FulfillDemand command) {
        TenantId tenant = command.header().tenant();
        SortedSet<PositionKey> keys = new TreeSet<>();
        List<ReservationId> ids = new ArrayList<>();
        for (Reservation reservation : reservations.forDemand(tenant, command.demand())) {
            if (reservation.lines().stream().anyMatch(line -> line.allocated().isPositive())) {
                ids.add(reservation.id());
                reservation.lines().forEach(line -> keys.add(line.key()));
            }
        }
        Inventory inventory = Inventory.of(ledger.lock(tenant, keys), promises.lockSorted(tenant, ids));
        var decision = DemandDecider.decide(command, inventory);
        decision.forEach(accepted -> promises.record(
                command.header(), accepted, "fulfill/" + command.header().id()));
        return decision;
    }

    /** The positions here and there, then the reservation, its successor and the holds that are due there. */
    private Inventory locked(TenantId tenant, RelocateReservation command) {
        SortedSet<PositionKey> here = promises.keysOf(tenant, List.of(command.reservation()));
        SortedSet<PositionKey> there = new TreeSet<>();
        here.forEach(key -> there.add(PositionKey.of(key.sku(), command.location())));
        SortedSet<PositionKey> both = new TreeSet<>(here);
        both.addAll(there);
        Inventory positions = Inventory.of(ledger.lock(tenant, both), List.of());
        Collection<ReservationId> ids = new TreeSet<>(promises.dueOn(tenant, there));
        ids.add(command.reservation());
        ids.add(command.to());
        return positions.alsoLocked(
                ReservationService.known(promises.lockSorted(tenant, ids), command.reservation(), here));
    }
}
