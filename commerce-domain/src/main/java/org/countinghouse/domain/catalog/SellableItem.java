package org.countinghouse.domain.catalog;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An item as a sale sees it.
 *
 * @param sku its code
 * @param name what a person calls it, may be empty, at most 200 characters
 * @param kind goods, a service or carriage
 */
public record SellableItem(Sku sku, String name, Kind kind) implements ValueObject {

    /** Refuses an over-long or unprintable name. */
    public SellableItem {
        Arguments.optionalText("name", name, 200);
    }

    /** Goods that are kept in stock. */
    public static SellableItem goods(Sku sku, String name) {
        return new SellableItem(sku, name, Kind.GOODS);
    }

    /** Something that is done, not kept. */
    public static SellableItem service(Sku sku, String name) {
        return new SellableItem(sku, name, Kind.SERVICE);
    }

    /** Postage and carriage charged to the customer. */
    public static SellableItem carriage(Sku sku, String name) {
        return new SellableItem(sku, name, Kind.CARRIAGE);
    }

    /** Whether a sale of it takes units from stock. */
    public boolean isStocked() {
        return kind == Kind.GOODS;
    }

    /** What sort of thing is sold: decides whether stock moves and which revenue account is credited. */
    public enum Kind {
        /** Kept in stock; product revenue and cost of goods sold. */
        GOODS,
        /** Not kept in stock; product revenue. */
        SERVICE,
        /** Not kept in stock; shipping revenue. */
        CARRIAGE
    }
}
