package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.Arguments;

/**
 * Which aggregate a message is about.
 *
 * @param type the kind, e.g. {@code order}
 * @param id its id, unique for the tenant and kind
 */
public record AggregateReference(String type, String id) {

    /** Refuses blank, over-long or unprintable parts. */
    public AggregateReference {
        Arguments.text("aggregate type", type, 40);
        Arguments.text("aggregate id", id, 240);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
