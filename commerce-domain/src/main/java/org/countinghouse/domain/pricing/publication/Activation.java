package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * That a version counts from an instant on.
 *
 * @param sequence its place among all that happened to the rule set, from 1
 * @param version which, at least 1
 * @param from its first moment, in whole microseconds
 * @param by who decided it
 * @param at when it was decided, in the business
 */
public record Activation(long sequence, int version, Instant from, Actor by, Instant at) implements ValueObject {

    /** Refuses numbers below 1, and a moment finer than every store can keep. */
    public Activation {
        Arguments.require(sequence > 0, "sequence", "must be at least 1", sequence);
        Arguments.require(version > 0, "version", "must be at least 1", version);
        Arguments.require(
                from.equals(from.truncatedTo(ChronoUnit.MICROS)), "from", "must be in whole microseconds", from);
    }
}
