package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A rule set as it stood.
 *
 * @param id its name
 * @param version its version, at least 1
 * @param hash what it held
 */
public record RuleSetReference(RuleSetId id, int version, ContentHash hash) implements ValueObject {

    /** Refuses a version below 1. */
    public RuleSetReference {
        Arguments.require(version > 0, "rule set version", "must be at least 1", version);
    }

    @Override
    public String toString() {
        return id + " v" + version;
    }
}
