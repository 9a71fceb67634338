package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.jmolecules.ddd.types.ValueObject;

/**
 * That a version was published.
 *
 * @param sequence its place among all that happened to the rule set, from 1
 * @param version which, at least 1
 * @param hash what it holds
 * @param by who published it
 * @param at when, in the business
 */
public record Publication(long sequence, int version, ContentHash hash, Actor by, Instant at) implements ValueObject {

    /** Refuses numbers below 1. */
    public Publication {
        Arguments.require(sequence > 0, "sequence", "must be at least 1", sequence);
        Arguments.require(version > 0, "version", "must be at least 1", version);
    }
}
