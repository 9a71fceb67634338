package org.countinghouse.domain.inventory;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.jmolecules.ddd.types.ValueObject;

/** What one line asks for, so many times. All of it comes down to sets of base units that are never torn apart. */
public sealed interface Wanted extends ValueObject {

    /** What one of it takes from stock. */
    List<Kit.Component> set();

    /** Base units of a SKU. */
    static Wanted units(Sku sku) {
        return new Goods(sku, UnitOfMeasure.EACH, Breaking.NEVER);
    }

    /** Whole packs of a SKU: a request for 3 cases of which 30 units are there gets 2 cases, never 30 units. */
    static Wanted packs(Sku sku, UnitOfMeasure unit) {
        return new Goods(sku, unit, Breaking.NEVER);
    }

    /** Kits, of components that are none: see {@link org.countinghouse.domain.inventory.kit.Kits}. */
    static Wanted kits(Kit kit) {
        return new OfKit(kit);
    }

    /** Whether a pack may be opened to give what whole packs cannot. */
    enum Breaking {
        /** Whole packs only, from each location. */
        NEVER,
        /** Whole packs first; then, from locations in the same order, single units. */
        IF_NEEDED
    }

    /**
     * A SKU in one of its units.
     *
     * @param sku what
     * @param unit what it is counted in
     * @param breaking whether one of them may be opened; the line is then answered in base units
     */
    record Goods(Sku sku, UnitOfMeasure unit, Breaking breaking) implements Wanted {

        /** Whether any number of base units will do. */
        public boolean isLoose() {
            return unit.isBaseUnit() || breaking == Breaking.IF_NEEDED;
        }

        @Override
        public List<Kit.Component> set() {
            return List.of(new Kit.Component(sku, unit.size()));
        }
    }

    /**
     * A kit. One kit's components come from one location.
     *
     * @param kit which
     */
    record OfKit(Kit kit) implements Wanted {

        @Override
        public List<Kit.Component> set() {
            return kit.components();
        }
    }
}
