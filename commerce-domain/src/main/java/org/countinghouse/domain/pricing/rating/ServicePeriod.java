package org.countinghouse.domain.pricing.rating;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The time that a charge is for.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record ServicePeriod(Instant from, Instant until) implements ValueObject {

    /** Refuses a period without any moment. */
    public ServicePeriod {
        Arguments.require(from.isBefore(until), "until", "must be after " + from, until);
    }

    /** Whether the moment is within it or just at its end. */
    public boolean reaches(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(until);
    }

    @Override
    public String toString() {
        return from + " to " + until;
    }
}
