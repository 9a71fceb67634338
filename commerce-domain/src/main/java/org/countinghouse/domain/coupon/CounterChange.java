package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one command did to a counter.
 *
 * @param before the counter that was locked
 * @param after what it has become, one version later
 */
public record CounterChange(UseCounter before, UseCounter after) implements ValueObject {

    /** Refuses two counters that do not follow each other. */
    public CounterChange {
        Arguments.require(
                before.key().equals(after.key()) && after.version() == before.version() + 1,
                "counter after",
                "must be the next version of " + before,
                after);
    }

    /** Which counter. */
    public CounterKey key() {
        return after.key();
    }
}
