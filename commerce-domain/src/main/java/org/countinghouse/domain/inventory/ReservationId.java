package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a reservation, chosen by who asks for it and unique per tenant.
 *
 * @param value 1 to 150 characters, no control characters
 */
public record ReservationId(String value) implements Identifier, Comparable<ReservationId> {

    /** Refuses a blank, over-long or unprintable value. */
    public ReservationId {
        Arguments.text("reservation", value, 150);
    }

    /** The value under its type. */
    public static ReservationId of(String value) {
        return new ReservationId(value);
    }

    @Override
    public int compareTo(ReservationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
