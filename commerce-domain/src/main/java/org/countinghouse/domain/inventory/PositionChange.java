package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one command does to one position: as it was locked, and as it is to be stored. The version rises by exactly 1.
 *
 * @param before the position as it was locked
 * @param after the same position after the command
 */
public record PositionChange(StockPosition before, StockPosition after) implements ValueObject {

    /** Refuses two positions, and any other step of the version than 1. */
    public PositionChange {
        if (!before.key().equals(after.key())) {
            throw Arguments.violated("position", "must stay " + before.key(), after.key());
        }
        if (after.version() != before.version() + 1) {
            throw Arguments.violated("version", "must follow " + before.version(), after.version());
        }
    }

    /** The position. */
    public PositionKey key() {
        return after.key();
    }
}
