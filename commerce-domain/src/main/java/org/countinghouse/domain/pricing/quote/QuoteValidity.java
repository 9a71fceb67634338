package org.countinghouse.domain.pricing.quote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * When a quote holds, by business time.
 *
 * @param from its first moment, in whole microseconds
 * @param until the first moment after it, in whole microseconds, later than {@code from}
 */
public record QuoteValidity(Instant from, Instant until) implements ValueObject {

    /** Refuses an empty time, and one finer than every store can keep. */
    public QuoteValidity {
        Arguments.require(isWhole(from), "from", "must be in whole microseconds", from);
        Arguments.require(isWhole(until), "until", "must be in whole microseconds", until);
        Arguments.require(until.isAfter(from), "until", "must be after " + from, until);
    }

    /** From the first moment to before the second. */
    public static QuoteValidity between(Instant from, Instant until) {
        return new QuoteValidity(from, until);
    }

    /** Whether it has not begun. */
    public boolean isAheadAt(Instant at) {
        return at.isBefore(from);
    }

    /** Whether it is over. */
    public boolean isOverAt(Instant at) {
        return !at.isBefore(until);
    }

    private static boolean isWhole(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public String toString() {
        return from + " until " + until;
    }
}
