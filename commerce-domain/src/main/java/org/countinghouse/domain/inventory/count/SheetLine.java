package org.countinghouse.domain.inventory.count;

import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a person who counts is shown of one position.
 *
 * @param number its number on the sheet
 * @param key where to look
 * @param expected what the ledger said was on hand when the count was opened; nothing on a blind sheet until it is
 *     counted
 */
public record SheetLine(int number, PositionKey key, Optional<Quantity> expected) implements ValueObject {}
