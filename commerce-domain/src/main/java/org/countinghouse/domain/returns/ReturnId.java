package org.countinghouse.domain.returns;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.order.ReturnReference;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names one return of a tenant.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ReturnId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ReturnId {
        Arguments.text("return", value, 64);
    }

    /** The value under its type. */
    public static ReturnId of(String value) {
        return new ReturnId(value);
    }

    /** What an order calls it. */
    public ReturnReference reference() {
        return new ReturnReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
