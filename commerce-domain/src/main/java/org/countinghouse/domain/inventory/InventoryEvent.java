package org.countinghouse.domain.inventory;

import java.util.List;
import org.countinghouse.domain.kernel.DomainEvent;

/** Something that happened to stock, with all the facts a reader in another context needs. */
public sealed interface InventoryEvent extends DomainEvent permits StockEvent, ReservationEvent {

    /** The movements it consists of, in the order of its lines: the one definition of what it does to positions. */
    List<StockMovement> movements();
}
