package org.countinghouse.domain.accounting.cost;

import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.catalog.Sku;
import org.jmolecules.ddd.types.Identifier;

/**
 * Whose cost it is: one queue of layers a key. Layers are locked in the order of their keys.
 *
 * @param sku what
 * @param location where
 * @param status in what state
 */
public record CostKey(Sku sku, LocationCode location, StockStatus status) implements Identifier, Comparable<CostKey> {

    /** Stock of that SKU at that location that can be sold. */
    public static CostKey sellable(Sku sku, LocationCode location) {
        return new CostKey(sku, location, StockStatus.SELLABLE);
    }

    /** Stock of that SKU at that location that is damaged. */
    public static CostKey damaged(Sku sku, LocationCode location) {
        return new CostKey(sku, location, StockStatus.DAMAGED);
    }

    /** Stock of that SKU at that location that is set aside. */
    public static CostKey quarantined(Sku sku, LocationCode location) {
        return new CostKey(sku, location, StockStatus.QUARANTINED);
    }

    /** Stock of that SKU on its way; the transfer is where it lies, so that each transfer's cost stays its own. */
    public static CostKey inTransit(Sku sku, LocationCode transfer) {
        return new CostKey(sku, transfer, StockStatus.IN_TRANSIT);
    }

    /** The id of the one layer into which every receipt flows under weighted average. */
    public LayerId pool() {
        // The length makes it unambiguous whatever characters SKU and location hold.
        return LayerId.of("pool:" + sku.value().length() + ":" + sku + ":" + location + ":" + status);
    }

    @Override
    public int compareTo(CostKey other) {
        int order = sku.compareTo(other.sku);
        if (order == 0) {
            order = location.compareTo(other.location);
        }
        return order != 0 ? order : status.compareTo(other.status);
    }

    @Override
    public String toString() {
        return sku + "@" + location + " " + status;
    }
}
