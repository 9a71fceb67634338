package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Where one single unit is, or was last.
 *
 * @param key which unit
 * @param at the lot and position it lies in, or lay in last
 * @param place where it lies there; nowhere once it has left
 * @param version how many accepted commands have moved it: each adds exactly 1
 */
public record SerialUnit(SerialKey key, LotKey at, LotPlace place, long version) implements ValueObject {

    /** Refuses a unit among another SKU's. */
    public SerialUnit {
        Arguments.require(key.sku().equals(at.position().sku()), "position of " + key, "must be of its SKU", at);
        Arguments.require(version >= 1, "version", "must be at least 1", version);
    }

    /** Whether it is in our hands, or on its way to them. */
    public boolean isHere() {
        return place != LotPlace.NOWHERE;
    }
}
