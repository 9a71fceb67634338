package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReservationParts.Asked;
import org.countinghouse.domain.quantity.Quantity;

/** Gives back promised units: of each line the held ones before the allocated ones. */
final class Releasing {

    private final Reservation reservation;
    private final Instant occurredAt;

    Releasing(Reservation reservation, Instant occurredAt) {
        this.reservation = reservation;
        this.occurredAt = occurredAt;
    }

    /** One event for what was held, one for what was allocated; none for what was neither. */
    Either<InventoryRejection, List<InventoryEvent>> events(List<ReleaseReservation.Line> lines) {
        return lines.isEmpty()
                ? Either.right(everything())
                : ReservationParts.of(
                                reservation,
                                Asked.of(lines, ReleaseReservation.Line::number, ReleaseReservation.Line::quantity),
                                ReservationLine::open,
                                InventoryRejection.ExceedsPromised::new)
                        .map(this::parted);
    }

    List<InventoryEvent> everything() {
        return parted(ReservationParts.all(reservation, ReservationLine::open));
    }

    private List<InventoryEvent> parted(List<LineQuantity> lines) {
        List<LineQuantity> held = new ArrayList<>();
        List<LineQuantity> allocated = new ArrayList<>();
        for (LineQuantity line : lines) {
            Quantity first = line.quantity()
                    .min(reservation.line(line.lineNumber()).orElseThrow().held());
            add(held, line, first);
            add(allocated, line, line.quantity().minus(first));
        }
        List<InventoryEvent> events = new ArrayList<>();
        add(events, Bucket.HELD, held);
        add(events, Bucket.ALLOCATED, allocated);
        return events;
    }

    private static void add(List<LineQuantity> lines, LineQuantity line, Quantity units) {
        if (units.isPositive()) {
            lines.add(new LineQuantity(line.lineNumber(), line.key(), units));
        }
    }

    private void add(List<InventoryEvent> events, Bucket from, List<LineQuantity> lines) {
        if (!lines.isEmpty()) {
            long version = reservation.version() + 1 + events.size();
            events.add(
                    new ReservationReleased(reservation.id(), reservation.demand(), version, from, lines, occurredAt));
        }
    }
}
