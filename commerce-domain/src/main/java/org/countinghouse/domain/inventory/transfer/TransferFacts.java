package org.countinghouse.domain.inventory.transfer;

import java.util.Optional;
import org.countinghouse.domain.inventory.Inventory;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a decision on a transfer is made from, locked by whoever read it, and what it leads to.
 *
 * @param inventory the positions at its origin and destination
 * @param transfer the transfer; nothing if there is none of that name
 */
public record TransferFacts(Inventory inventory, Optional<StockTransfer> transfer) implements ValueObject {}
