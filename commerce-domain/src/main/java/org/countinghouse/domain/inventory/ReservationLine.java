package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one line of a demand asked for at one position, what it got, and what became of that.
 *
 * <p>Law: reserved = held + allocated + fulfilled + released + expired, and reserved ≤ requested. Worked value: 5
 * requested and reserved, 3 shipped, the order then canceled: fulfilled 3, released 2.
 *
 * @param number the demand's line number, from 1 on
 * @param key the position it is served from
 * @param requested how many were asked for, at least one
 * @param reserved how many were given, perhaps none; never changes
 * @param held of those, promised until the deadline
 * @param allocated of those, promised for good
 * @param fulfilled of those, gone to the customer
 * @param released of those, given back
 * @param expired of those, given back because the deadline passed
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
        Quantity expired)
        implements ValueObject {

    /** Refuses parts that do not add up. */
    public ReservationLine {
        Bounds.lineNumber(number);
        Bounds.quantity(requested);
        if (reserved.isMoreThan(requested)) {
            throw Arguments.violated("reserved", "must not exceed " + requested, reserved);
        }
        Quantity parts = held.plus(allocated).plus(fulfilled).plus(released).plus(expired);
        if (!parts.equals(reserved)) {
            throw Arguments.violated("parts of line " + number, "must add up to " + reserved, parts);
        }
    }

    /** A line of which all that was reserved is held. */
    static ReservationLine held(ReservedLine line) {
        Quantity none = Quantity.ZERO;
        return new ReservationLine(
                line.number(), line.key(), line.requested(), line.reserved(), line.reserved(), none, none, none, none);
    }

    /** What is still promised: held + allocated. */
    public Quantity open() {
        return held.plus(allocated);
    }

    /** Whether it got less than it asked for. */
    public boolean isShort() {
        return requested.isMoreThan(reserved);
    }

    /** How short it was. */
    Shortage shortage() {
        return new Shortage(number, key, requested, reserved, reserved);
    }

    ReservationLine confirm(Quantity units) {
        return with(held.minus(units), allocated.plus(units));
    }

    ReservationLine fulfill(Quantity units) {
        return new ReservationLine(
                number,
                key,
                requested,
                reserved,
                held,
                allocated.minus(units),
                fulfilled.plus(units),
                released,
                expired);
    }

    ReservationLine release(Bucket from, Quantity units) {
        boolean wasHeld = from == Bucket.HELD;
        return new ReservationLine(
                number,
                key,
                requested,
                reserved,
                wasHeld ? held.minus(units) : held,
                wasHeld ? allocated : allocated.minus(units),
                fulfilled,
                released.plus(units),
                expired);
    }

    ReservationLine expire(Quantity units) {
        return new ReservationLine(
                number,
                key,
                requested,
                reserved,
                held.minus(units),
                allocated,
                fulfilled,
                released,
                expired.plus(units));
    }

    private ReservationLine with(Quantity nowHeld, Quantity nowAllocated) {
        return new ReservationLine(
                number, key, requested, reserved, nowHeld, nowAllocated, fulfilled, released, expired);
    }
}
