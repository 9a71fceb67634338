package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a batch of one SKU, as its maker prints it: what was made together, expires together and is recalled
 * together.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record LotId(String value) implements Identifier, Comparable<LotId> {

    /** The lot of units whose lot nobody has named. It never expires, is never recalled and holds no serials. */
    public static final LotId UNKNOWN = new LotId("UNKNOWN");

    /** Refuses a blank, over-long or unprintable value. */
    public LotId {
        Arguments.text("lot", value, 64);
    }

    /** The value under its type. */
    public static LotId of(String value) {
        return new LotId(value);
    }

    @Override
    public int compareTo(LotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
