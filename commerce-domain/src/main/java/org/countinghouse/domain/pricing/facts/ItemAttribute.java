package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One thing that is true of an item: {@code brand = Acme}.
 *
 * @param name which attribute, 1 to 64 characters
 * @param value its value, 1 to 64 characters
 */
public record ItemAttribute(String name, String value) implements ValueObject, Comparable<ItemAttribute> {

    /** Refuses a blank, over-long or unprintable name or value. */
    public ItemAttribute {
        Arguments.text("attribute", name, 64);
        Arguments.text("attribute value", value, 64);
    }

    /** That attribute with that value. */
    public static ItemAttribute of(String name, String value) {
        return new ItemAttribute(name, value);
    }

    @Override
    public int compareTo(ItemAttribute other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : value.compareTo(other.value);
    }
}
