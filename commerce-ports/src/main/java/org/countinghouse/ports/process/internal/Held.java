package org.countinghouse.ports.process.internal;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.inventory.Reservation;

/**
 * What one attempt of a checkout holds.
 *
 * @param attempt which attempt, from 1
 * @param coupons the codes of which a use is held; unmodifiable
 * @param stock what stock gave; nothing if it had nothing to give or nothing was asked of it
 */
record Held(int attempt, List<CouponCode> coupons, Optional<Reservation> stock) {

    Held {
        coupons = List.copyOf(coupons);
    }

    /** Nothing yet. */
    static Held nothing(int attempt) {
        return new Held(attempt, List.of(), Optional.empty());
    }
}
