package org.countinghouse.domain.inventory;

import org.countinghouse.domain.catalog.Sku;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a stock position: one SKU at one location.
 *
 * <p>Their natural order, by SKU and then by location, is the one order in which positions are locked, so that two
 * requests for {A, B} and {B, A} wait for each other instead of deadlocking.
 *
 * @param sku what
 * @param location where
 */
public record PositionKey(Sku sku, LocationId location) implements Identifier, Comparable<PositionKey> {

    /** The key of that SKU at that location. */
    public static PositionKey of(Sku sku, LocationId location) {
        return new PositionKey(sku, location);
    }

    @Override
    public int compareTo(PositionKey other) {
        int bySku = sku.compareTo(other.sku);
        return bySku != 0 ? bySku : location.compareTo(other.location);
    }

    @Override
    public String toString() {
        return sku + "@" + location;
    }
}
