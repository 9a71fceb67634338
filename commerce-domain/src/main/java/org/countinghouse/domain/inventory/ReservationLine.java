package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one line of a demand asked for at one position, what it got, and what became of that.
 *
 * <p>Law: reserved = held + allocated + fulfilled + released + expired + broken, and reserved ≤ requested. Worked value:
 * 5 requested and reserved, 3 shipped, the order then canceled: fulfilled 3, released 2.
 *
 * @param number the reservation's line number, from 1 on; the demand's own, unless that became several lines
 * @param key the position it is served from
 * @param requested how many were asked for, at least one
 * @param reserved how many were given, perhaps none; never changes
 * @param held of those, promised until the deadline
 * @param allocated of those, promised for good
 * @param fulfilled of those, gone to the customer
 * @param released of those, given back
 * @param expired of those, given back because the deadline passed
 * @param broken of those, taken back because goods were lost
 * @param share what of the demand it serves
 */
@CheckReturnValue
public record ReservationLine(
        int number,
        PositionKey key,
        Quantity requested,
        Quantity reserved,
        Quantity held,
        Quantity allocated,
        Quantity fulfilled,
        Quantity released,
        Quantity expired,
        Quantity broken,
        DemandShare share)
        implements ValueObject {

    /** Refuses parts that do not add up. */
    public ReservationLine {
        Bounds.lineNumber(number);
        Bounds.quantity(requested);
        if (reserved.isMoreThan(requested)) {
            throw Arguments.violated("reserved", "must not exceed " + requested, reserved);
        }
        Quantity parts = held.plus(allocated)
                .plus(fulfilled)
                .plus(released)
                .plus(expired)
                .plus(broken);
        if (!parts.equals(reserved)) {
            throw Arguments.violated("parts of line " + number, "must add up to " + reserved, parts);
        }
        share.whole("requested", requested);
        share.whole("reserved", reserved);
    }

    /** All of a demand's line, in base units, of which nothing was broken. */
    public ReservationLine(
            int number,
            PositionKey key,
            Quantity requested,
            Quantity reserved,
            Quantity held,
            Quantity allocated,
            Quantity fulfilled,
            Quantity released,
            Quantity expired) {
        this(
                number,
                key,
                requested,
                reserved,
                held,
                allocated,
                fulfilled,
                released,
                expired,
                Quantity.ZERO,
                DemandShare.all(number));
    }

    /** A line of which all that was reserved is held. */
    static ReservationLine held(ReservedLine line) {
        Quantity none = Quantity.ZERO;
        return new ReservationLine(
                line.number(),
                line.key(),
                line.requested(),
                line.reserved(),
                line.reserved(),
                none,
                none,
                none,
                none,
                none,
                line.share());
    }

    /** What is still promised: held + allocated. */
    public Quantity open() {
        return held.plus(allocated);
    }

    /** Whether it got less than it asked for. */
    public boolean isShort() {
        return requested.isMoreThan(reserved);
    }

    /** Whether it is all of a demand's line, in base units: no other line of the reservation may serve the same one. */
    boolean isWhole() {
        return share.line() == number && share.perSet().equals(Quantity.ONE);
    }

    /** What of it lies in a bucket that holds promises. */
    Quantity in(Bucket bucket) {
        return bucket == Bucket.HELD ? held : allocated;
    }

    ReservationLine confirm(Quantity units) {
        return with(held.minus(units), allocated.plus(units), fulfilled, released, expired, broken);
    }

    ReservationLine fulfill(Quantity units) {
        return with(held, allocated.minus(units), fulfilled.plus(units), released, expired, broken);
    }

    ReservationLine release(Bucket from, Quantity units) {
        return without(from, units, fulfilled, released.plus(units), expired, broken);
    }

    ReservationLine expire(Quantity units) {
        return without(Bucket.HELD, units, fulfilled, released, expired.plus(units), broken);
    }

    ReservationLine breakPromise(Bucket from, Quantity units) {
        return without(from, units, fulfilled, released, expired, broken.plus(units));
    }

    private ReservationLine without(
            Bucket from,
            Quantity units,
            Quantity nowFulfilled,
            Quantity nowReleased,
            Quantity nowExpired,
            Quantity nowBroken) {
        return from == Bucket.HELD
                ? with(held.minus(units), allocated, nowFulfilled, nowReleased, nowExpired, nowBroken)
                : with(held, allocated.minus(units), nowFulfilled, nowReleased, nowExpired, nowBroken);
    }

    private ReservationLine with(
            Quantity nowHeld,
            Quantity nowAllocated,
            Quantity nowFulfilled,
            Quantity nowReleased,
            Quantity nowExpired,
            Quantity nowBroken) {
        return new ReservationLine(
                number,
                key,
                requested,
                reserved,
                nowHeld,
                nowAllocated,
                nowFulfilled,
                nowReleased,
                nowExpired,
                nowBroken,
                share);
    }
}
