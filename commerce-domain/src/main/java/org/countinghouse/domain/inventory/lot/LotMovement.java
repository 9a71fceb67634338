package org.countinghouse.domain.inventory.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units of one lot that left one place and entered another, recorded for good. The stock movement of the same cause
 * tells why; a cause that begins with {@code track/} has none: there a lot was given to units that were here before.
 *
 * @param cause the stock movement it is a part of
 * @param part its number among the parts of that movement, from 1 on
 * @param key which lot, where
 * @param from the place the units leave
 * @param to the place they enter, another one
 * @param units how many, and which ones where every unit has a number
 * @param demand who got them, if they went to somebody
 * @param effectiveAt when it happened in the business, UTC
 */
public record LotMovement(
        MovementCause cause,
        int part,
        LotKey key,
        LotPlace from,
        LotPlace to,
        LotPart units,
        Optional<DemandReference> demand,
        Instant effectiveAt)
        implements ValueObject {

    /** Refuses what moves nothing. */
    public LotMovement {
        Arguments.require(part >= 1, "part", "must be at least 1", part);
        Arguments.require(from != to, "place", "must be another one than before", to);
        Arguments.require(units.lot().equals(key.lot()), "lot", "must be " + key.lot(), units.lot());
    }

    /** How many base units, at least one. */
    public Quantity quantity() {
        return units.quantity();
    }

    /** Which ones, where every unit has a number. */
    public List<SerialNumber> serials() {
        return units.serials();
    }
}
