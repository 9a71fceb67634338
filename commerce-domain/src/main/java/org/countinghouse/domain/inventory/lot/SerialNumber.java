package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The number of one single unit, as its maker prints it: no two units of a SKU share one.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record SerialNumber(String value) implements Identifier, Comparable<SerialNumber> {

    /** Refuses a blank, over-long or unprintable value. */
    public SerialNumber {
        Arguments.text("serial number", value, 64);
    }

    /** The value under its type. */
    public static SerialNumber of(String value) {
        return new SerialNumber(value);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
