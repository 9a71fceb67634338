package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The posting rule that wrote a line.
 *
 * @param id e.g. {@code R04}, 1 to 16 characters
 * @param version counts up from 1 whenever the rule changes what it posts
 */
public record RuleReference(String id, int version) implements ValueObject {

    /** Refuses a blank id or a version below one. */
    public RuleReference {
        Arguments.text("rule", id, 16);
        Arguments.require(version >= 1, "rule version", "must be at least 1", version);
    }

    @Override
    public String toString() {
        return id + "." + version;
    }
}
