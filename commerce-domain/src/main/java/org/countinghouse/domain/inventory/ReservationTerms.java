package org.countinghouse.domain.inventory;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a reservation stood on from one of its versions on, until the next terms.
 *
 * @param fence the version they began at, from 1 on
 * @param demand what the stock was promised to
 * @param expiresAt from when on what was held was due, by the store's clock
 */
public record ReservationTerms(long fence, DemandReference demand, Instant expiresAt) implements ValueObject {

    /** Refuses terms that no version began with. */
    public ReservationTerms {
        Arguments.require(fence >= 1, "fence", "must be at least 1", fence);
    }

    /** The terms a reservation stands on. */
    public static ReservationTerms of(Reservation reservation) {
        return new ReservationTerms(reservation.fence(), reservation.demand(), reservation.expiresAt());
    }
}
