package org.countinghouse.domain.inventory.lot;

import java.util.Comparator;
import org.countinghouse.domain.inventory.PositionKey;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names what lies of one lot at one position.
 *
 * @param position the position
 * @param lot the lot
 */
public record LotKey(PositionKey position, LotId lot) implements Identifier, Comparable<LotKey> {

    private static final Comparator<LotKey> ORDER =
            Comparator.comparing(LotKey::position).thenComparing(LotKey::lot);

    /** The key of that lot at that position. */
    public static LotKey of(PositionKey position, LotId lot) {
        return new LotKey(position, lot);
    }

    /** The lot, wherever it lies. */
    public LotName name() {
        return new LotName(position.sku(), lot);
    }

    @Override
    public int compareTo(LotKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return position + "/" + lot;
    }
}
