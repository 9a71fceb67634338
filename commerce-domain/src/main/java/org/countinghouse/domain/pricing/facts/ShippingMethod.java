package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The way of delivery that a shopper chose: standard, express, pick-up.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ShippingMethod(String value) implements Identifier, Comparable<ShippingMethod> {

    /** Refuses a blank, over-long or unprintable name. */
    public ShippingMethod {
        Arguments.text("shipping method", value, 64);
    }

    /** The name under its type. */
    public static ShippingMethod of(String value) {
        return new ShippingMethod(value);
    }

    @Override
    public int compareTo(ShippingMethod other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
