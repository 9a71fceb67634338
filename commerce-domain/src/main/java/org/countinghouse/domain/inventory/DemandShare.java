package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What of a demand a reservation's line serves. A demand's line that is served from several locations, or asks for a kit,
 * becomes several lines of the reservation, one a position.
 *
 * <p>Worked value: line 1 asks for 2 kits of 1 teapot and 4 cups. It becomes a line of 2 teapots, 1 a set, and a line of
 * 8 cups, 4 a set; both serve line 1.
 *
 * @param line the demand's own line number, from 1 on
 * @param perSet how many base units of this SKU are in one of what was asked for; no part of that is ever reserved
 */
public record DemandShare(int line, Quantity perSet) implements ValueObject {

    /** Refuses an empty set. */
    public DemandShare {
        Bounds.lineNumber(line);
        if (!perSet.isPositive()) {
            throw Arguments.violated("units per set", "must be at least 1", perSet);
        }
    }

    /** All of a demand's line, in base units. */
    public static DemandShare all(int line) {
        return new DemandShare(line, Quantity.ONE);
    }

    /** How many whole sets so many base units are. */
    Quantity sets(Quantity baseUnits) {
        return baseUnits.wholes(perSet);
    }

    /** Refuses a part of a set. */
    void whole(String field, Quantity baseUnits) {
        if (baseUnits.units() % perSet.units() != 0) {
            throw Arguments.violated(field, "must be whole sets of " + perSet, baseUnits);
        }
    }
}
