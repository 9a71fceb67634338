package org.countinghouse.domain.inventory.lot;

import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Where a lot is and who got the rest: what a recall needs to know.
 *
 * @param lot what is true of it everywhere
 * @param stocks where it lies or lay, in the order of the positions
 * @param shipments what went to whom, in the order of time; one entry a fulfilled line and lot
 */
public record LotTrace(Lot lot, List<LotStock> stocks, List<LotMovement> shipments) implements ValueObject {

    /** Copies the lists. */
    public LotTrace {
        stocks = List.copyOf(stocks);
        shipments = List.copyOf(shipments);
    }
}
