package org.countinghouse.domain.inventory.lot;

import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One sum that must be the same in two ways.
 *
 * @param rule which law
 * @param position where
 * @param lot of which lot; nothing where it is about all lots of the position together
 * @param expected what the facts say
 * @param stored what is stored
 */
public record LotFacts(Rule rule, PositionKey position, Optional<LotId> lot, LotCounters expected, LotCounters stored)
        implements ValueObject {

    /** The laws of lots. */
    public enum Rule {
        /** What lies of a lot is the sum of its movements. */
        L1,
        /** The lots of a tracked position add up to the position. */
        L2,
        /** Under serials, there are as many of them as units in every named lot. */
        L3,
        /** A recalled lot has no sellable units. */
        L4
    }
}
