package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.kernel.Decision;

/**
 * What was decided on positions, and on the lots below them.
 *
 * @param stock the positions, perhaps nothing
 * @param lots the lots
 */
public record LotDecision(Decision<Inventory, InventoryEvent> stock, Decision<LotInventory, LotEvent> lots) {}
