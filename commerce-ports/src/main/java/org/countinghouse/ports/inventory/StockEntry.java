package org.countinghouse.ports.inventory;

import java.util.List;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.CommandHeader;

/**
 * What one command of many did to stock.
 *
 * @param cause the command
 * @param changes each position it touched, as the commands before it left it, and as it is to be stored
 * @param movements what moved
 */
public record StockEntry(CommandHeader cause, List<PositionChange> changes, List<StockMovement> movements) {

    /** Copies the lists. */
    public StockEntry {
        changes = List.copyOf(changes);
        movements = List.copyOf(movements);
    }
}
