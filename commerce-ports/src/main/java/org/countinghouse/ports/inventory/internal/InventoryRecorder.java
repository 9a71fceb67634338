package org.countinghouse.ports.inventory.internal;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.OutboxEntry;
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
        record(cause, decision, List.of(), stockAggregate);
    }

    /** The same, with movements after it that are part of another context's event, in the same change of positions. */
    void record(
            CommandHeader cause,
            Decision<Inventory, InventoryEvent> decision,
            List<StockMovement> further,
            String stockAggregate) {
        Inventory after = decision.state();
        List<StockMovement> movements = new ArrayList<>();
        decision.events().forEach(event -> movements.addAll(event.movements()));
        movements.addAll(further);
        ledger.append(cause, after.changes(), movements);
        saveReservations(cause, after.steps());
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

    /**
     * One decision on reservations, among those of many commands.
     *
     * @param cause the command
     * @param decision what was decided on what the commands before it left
     */
    record Accepted(CommandHeader cause, Decision<Inventory, InventoryEvent> decision) {}

    /** Saves and publishes decisions on reservations, each on what the ones before it left; all of one tenant. */
    void recordAll(TenantId tenant, List<Accepted> all) {
        List<StockEntry> entries = new ArrayList<>(all.size());
        List<Reservation> added = new ArrayList<>(all.size());
        List<Reservation> next = new ArrayList<>();
        List<OutboxEntry> messages = new ArrayList<>(all.size());
        for (Accepted one : all) {
            Inventory after = one.decision().state();
            List<StockMovement> movements = new ArrayList<>();
            for (InventoryEvent event : one.decision().events()) {
                movements.addAll(event.movements());
                if (event instanceof ReservationEvent step) {
                    AggregateReference aggregate = new AggregateReference(
                            "reservation", step.reservation().value());
                    messages.add(new OutboxEntry(one.cause(), aggregate, step.version(), List.of(event)));
                }
            }
            entries.add(new StockEntry(one.cause(), after.changes(), movements));
            for (Reservation reservation : after.steps()) {
                (reservation.version() == 1 ? added : next).add(reservation);
            }
        }
        ledger.appendAll(tenant, entries);
        reservations.addAll(tenant, added);
        if (!next.isEmpty()) {
            reservations.update(tenant, next);
        }
        publication.publishAll(tenant, messages);
    }

    private void saveReservations(CommandHeader cause, List<Reservation> steps) {
        steps.stream()
                .filter(reservation -> reservation.version() == 1)
                .forEach(reservation -> reservations.add(cause.tenant(), reservation));
        List<Reservation> next =
                steps.stream().filter(reservation -> reservation.version() > 1).toList();
        if (!next.isEmpty()) {
            reservations.update(cause.tenant(), next);
        }
    }
}
