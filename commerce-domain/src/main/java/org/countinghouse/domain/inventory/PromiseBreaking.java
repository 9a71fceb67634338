package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Decides which promises cannot be kept when goods are gone.
 *
 * <p>No more give way than the law demands, that held + allocated ≤ on hand + allowance. First the holds that are due,
 * which expire; then reservations in the order of giving way: the lowest priority first, of one priority the newest
 * first, of one moment by their ids from the last. Of one reservation the held units give way before the allocated ones,
 * its lines in their order.
 *
 * <p>Worked value: on hand 10, allocated 4 to A at nine o'clock, held 5 for B at ten. 3 units are gone: 1 was free, so 2
 * of B's 5 are broken, and B holds 3.
 */
@CheckReturnValue
public final class PromiseBreaking {

    /** The order of giving way. */
    public static final Comparator<Reservation> ORDER = Comparator.comparingInt(Reservation::priority)
            .thenComparing(Reservation::reservedAt, Comparator.reverseOrder())
            .thenComparing(Reservation::id, Comparator.reverseOrder());

    private PromiseBreaking() {}

    /**
     * The events that make room for units to leave what was free: to be decided, and recorded, before those by which the
     * units leave.
     *
     * @param inventory the positions, and of the reservations open there at least the first in the order of giving way
     *     that together {@linkplain #isCovered cover} what is missing
     * @param leaving how many units are to leave, by position; at most those on hand
     * @param header the command's, which dates the events
     * @param now the store's clock
     */
    public static List<InventoryEvent> events(
            Inventory inventory, Map<PositionKey, Quantity> leaving, CommandHeader header, Instant now) {
        SortedMap<PositionKey, Quantity> missing = missing(inventory, leaving);
        List<InventoryEvent> events = new ArrayList<>();
        if (missing.isEmpty()) {
            return events;
        }
        for (Reservation due : ReservationDecider.due(inventory, now)) {
            ReservationDecider.expiry(due, line -> missing.containsKey(line.key()), header.occurredAt())
                    .ifPresent(events::add);
        }
        Inventory after = inventory.after(events);
        SortedMap<PositionKey, Quantity> left = missing(after, leaving);
        for (Reservation reservation :
                after.reservations().stream().sorted(ORDER).toList()) {
            events.addAll(new GivingWay(reservation, header.occurredAt()).from(left));
        }
        return events;
    }

    /** Whether the reservations promise enough to give way for those units, so that no others need to be locked. */
    public static boolean isCovered(Inventory inventory, Map<PositionKey, Quantity> leaving) {
        return missing(inventory, leaving).entrySet().stream()
                .noneMatch(entry -> entry.getValue().isMoreThan(promised(inventory, entry.getKey())));
    }

    /** How many promised units are in the way of those that are to leave, by position; only where there are any. */
    public static SortedMap<PositionKey, Quantity> missing(Inventory inventory, Map<PositionKey, Quantity> leaving) {
        SortedMap<PositionKey, Quantity> missing = new TreeMap<>();
        leaving.forEach((key, units) -> {
            Quantity available = inventory.position(key).available();
            if (units.isMoreThan(available)) {
                missing.put(key, units.minus(available));
            }
        });
        return missing;
    }

    private static Quantity promised(Inventory inventory, PositionKey key) {
        return inventory.reservations().stream()
                .map(reservation -> reservation.openAt(key))
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** One reservation that gives way. */
    private static final class GivingWay {

        private final Reservation reservation;
        private final Instant occurredAt;
        private long version;

        GivingWay(Reservation reservation, Instant occurredAt) {
            this.reservation = reservation;
            this.occurredAt = occurredAt;
            this.version = reservation.version();
        }

        /** What it gives of what is missing, which is less by that afterwards. */
        List<InventoryEvent> from(SortedMap<PositionKey, Quantity> missing) {
            List<InventoryEvent> events = new ArrayList<>();
            for (Bucket bucket : List.of(Bucket.HELD, Bucket.ALLOCATED)) {
                List<LineQuantity> lines = new ArrayList<>();
                for (ReservationLine line : reservation.lines()) {
                    Quantity asked = missing.getOrDefault(line.key(), Quantity.ZERO);
                    Quantity given = line.in(bucket).min(asked);
                    if (given.isPositive()) {
                        missing.put(line.key(), asked.minus(given));
                        lines.add(new LineQuantity(line.number(), line.key(), given));
                    }
                }
                if (!lines.isEmpty()) {
                    events.add(new ReservationEvent.PromiseBroken(
                            reservation.id(), reservation.demand(), ++version, bucket, lines, occurredAt));
                }
            }
            return events;
        }
    }
}
