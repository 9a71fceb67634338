package org.countinghouse.domain.inventory.count;

import java.util.Optional;
import org.countinghouse.domain.inventory.Inventory;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a decision on a count is made from, locked by whoever read it, and what it leads to.
 *
 * @param inventory the positions in question
 * @param count the count; nothing if there is none of that name
 */
public record CountFacts(Inventory inventory, Optional<StockCount> count) implements ValueObject {}
