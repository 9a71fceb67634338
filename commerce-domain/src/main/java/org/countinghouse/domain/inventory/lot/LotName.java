package org.countinghouse.domain.inventory.lot;

import java.util.Comparator;
import org.countinghouse.domain.catalog.Sku;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a lot wherever it lies: two SKUs may have lots of one id.
 *
 * @param sku what it is a lot of
 * @param lot its id
 */
public record LotName(Sku sku, LotId lot) implements Identifier, Comparable<LotName> {

    private static final Comparator<LotName> ORDER =
            Comparator.comparing(LotName::sku).thenComparing(LotName::lot);

    /** The name of that lot of that SKU. */
    public static LotName of(Sku sku, LotId lot) {
        return new LotName(sku, lot);
    }

    @Override
    public int compareTo(LotName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + "/" + lot;
    }
}
