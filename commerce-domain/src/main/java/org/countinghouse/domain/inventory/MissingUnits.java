package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/** Tells whether the units that movements take are there; movements of one command count together. */
@CheckReturnValue
public final class MissingUnits {

    private MissingUnits() {}

    /**
     * The first movement, in their order, that takes more from a bucket than is left in it.
     *
     * @param movements movements that no reservation is concerned with
     * @param inventory the positions they are of, as locked
     */
    public static Optional<InventoryRejection.NotThere> first(List<StockMovement> movements, Inventory inventory) {
        Map<PositionKey, StockPosition> left = new TreeMap<>();
        for (StockMovement movement : movements) {
            StockPosition position = left.computeIfAbsent(movement.key(), inventory::position);
            Bucket from = movement.from();
            if (from != Bucket.OUTSIDE) {
                Quantity there = position.there(from);
                if (movement.quantity().isMoreThan(there)) {
                    return Optional.of(
                            new InventoryRejection.NotThere(movement.key(), from, movement.quantity(), there));
                }
            }
            left.put(movement.key(), position.plus(movement));
        }
        return Optional.empty();
    }
}
