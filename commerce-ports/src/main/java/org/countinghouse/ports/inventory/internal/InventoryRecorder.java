package org.countinghouse.ports.inventory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** Saves a decision on stock and publishes its events: positions first, then reservations, then the outbox. */
final class InventoryRecorder {

    private final StockLedger ledger;
    private final Reservations reservations;
    private final EventPublication publication;

    InventoryRecorder(StockLedger ledger, Reservations reservations, EventPublication publication) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.publication = publication;
    }

    /** Saves and publishes; {@code stockAggregate} names the messages of events that concern no reservation. */
    void record(CommandHeader cause, Decision<Inventory, InventoryEvent> decision, String stockAggregate) {
        Inventory after = decision.state();
        List<StockMovement> movements = new ArrayList<>();
        decision.events().forEach(event -> movements.addAll(event.movements()));
        ledger.append(cause, after.changes(), movements);
        saveReservations(cause, decision.events(), after);
        long stockEvents = 0;
        for (InventoryEvent event : decision.events()) {
            boolean step = event instanceof ReservationEvent;
            stockEvents += step ? 0 : 1;
            long sequence = event instanceof ReservationEvent reservation ? reservation.version() : stockEvents;
            String id = event instanceof ReservationEvent reservation
                    ? reservation.reservation().value()
                    : stockAggregate;
            publication.publish(
                    cause, new AggregateReference(step ? "reservation" : "stock", id), sequence, List.of(event));
        }
    }

    private void saveReservations(CommandHeader cause, List<InventoryEvent> events, Inventory after) {
        Set<ReservationId> changed = new TreeSet<>();
        for (InventoryEvent event : events) {
            if (event instanceof ReservationEvent step) {
                changed.add(step.reservation());
            }
        }
        List<Reservation> next = new ArrayList<>();
        for (ReservationId id : changed) {
            Reservation reservation = after.reservation(id).orElseThrow();
            if (reservation.version() == 1) {
                reservations.add(cause.tenant(), reservation);
            } else {
                next.add(reservation);
            }
        }
        if (!next.isEmpty()) {
            reservations.update(cause.tenant(), next);
        }
    }
}
