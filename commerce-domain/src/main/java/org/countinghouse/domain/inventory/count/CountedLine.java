package org.countinghouse.domain.inventory.count;

import org.countinghouse.domain.inventory.PositionKey;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One position that was counted.
 *
 * @param number its number on the sheet
 * @param key which position
 * @param result what came of it
 */
public record CountedLine(int number, PositionKey key, CountResult result) implements ValueObject {}
