package org.countinghouse.domain.inventory.lot;

import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How one SKU is followed, at every location.
 *
 * @param sku which
 * @param tracking how closely; it never changes once declared
 * @param order which lot leaves first
 * @param minimumDays how many days a lot must have left when it goes to a customer, 0 to 3,650; 0 lets it go on its last
 *     day. Nothing means that expiry dates order the lots, but keep none back
 * @param version how often it was declared, from 1 on
 */
public record TrackingPolicy(Sku sku, Tracking tracking, PickOrder order, Optional<Integer> minimumDays, long version)
        implements ValueObject {

    /** Refuses days out of bounds. */
    public TrackingPolicy {
        minimumDays.ifPresent(
                days -> Arguments.require(days >= 0 && days <= 3_650, "minimum days", "must be 0 to 3650", days));
        Arguments.require(version >= 1, "version", "must be at least 1", version);
    }

    /** The day that a lot must at least last to if it leaves on that day; nothing when no lot is kept back. */
    public Optional<LocalDate> mustLastTo(LocalDate day) {
        return minimumDays.map(day::plusDays);
    }

    /** Whether a lot may go to a customer on that day. Worked value: 10 days, 1 June: a lot that expires on 11 June may. */
    public boolean lets(Optional<LocalDate> expiry, LocalDate day) {
        Optional<LocalDate> last = mustLastTo(day);
        return last.isEmpty() || expiry.isEmpty() || !expiry.get().isBefore(last.get());
    }
}
