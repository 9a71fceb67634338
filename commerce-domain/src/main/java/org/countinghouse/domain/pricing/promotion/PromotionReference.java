package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A promotion as it stood at a certain time.
 *
 * @param id its name
 * @param version its version, at least 1
 */
public record PromotionReference(PromotionId id, int version) implements ValueObject {

    /** Refuses a version below 1. */
    public PromotionReference {
        Arguments.require(version > 0, "promotion version", "must be at least 1", version);
    }

    @Override
    public String toString() {
        return id + " v" + version;
    }
}
