package org.countinghouse.domain.inventory.lot;

import java.util.Comparator;
import org.countinghouse.domain.catalog.Sku;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names one single unit.
 *
 * @param sku what it is
 * @param number its serial number
 */
public record SerialKey(Sku sku, SerialNumber number) implements Identifier, Comparable<SerialKey> {

    private static final Comparator<SerialKey> ORDER =
            Comparator.comparing(SerialKey::sku).thenComparing(SerialKey::number);

    /** The key of that unit. */
    public static SerialKey of(Sku sku, SerialNumber number) {
        return new SerialKey(sku, number);
    }

    @Override
    public int compareTo(SerialKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + "#" + number;
    }
}
