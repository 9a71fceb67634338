package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a rule set; its versions share it.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record RuleSetId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable name. */
    public RuleSetId {
        Arguments.text("rule set", value, 64);
    }

    /** The name under its type. */
    public static RuleSetId of(String value) {
        return new RuleSetId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
