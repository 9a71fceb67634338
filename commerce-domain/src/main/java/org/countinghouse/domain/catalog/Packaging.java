package org.countinghouse.domain.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The units that a stock keeping unit comes in, besides its base unit.
 *
 * <p>Worked value: with cases of 12 and pallets of 480, one pallet is 40 cases; 3 cases are no whole number of pallets
 * and are refused.
 *
 * @param sku what is packed
 * @param units its units, no name twice; the base unit is always there and need not be named
 */
@CheckReturnValue
public record Packaging(Sku sku, List<UnitOfMeasure> units) implements ValueObject {

    private static final int MOST = 20;

    /** Copies the units; refuses a name that comes twice, or is that of the base unit for another size. */
    public Packaging {
        units = List.copyOf(units);
        Arguments.require(units.size() <= MOST, "units of " + sku, "must be at most " + MOST, units.size());
        Set<String> names = new HashSet<>();
        for (UnitOfMeasure unit : units) {
            boolean base = unit.name().equals(UnitOfMeasure.EACH.name());
            Arguments.require(!base || unit.isBaseUnit(), "size of each", "must be 1", unit.size());
            Arguments.require(names.add(unit.name()), "unit of " + sku, "must not repeat", unit.name());
        }
    }

    /** That SKU in those units. */
    public static Packaging of(Sku sku, UnitOfMeasure... units) {
        return new Packaging(sku, List.of(units));
    }

    /** The unit of that name, the base unit's among them. */
    public Optional<UnitOfMeasure> unit(String name) {
        return name.equals(UnitOfMeasure.EACH.name())
                ? Optional.of(UnitOfMeasure.EACH)
                : units.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    /**
     * So many of one unit, in another.
     *
     * @throws IllegalArgumentException if either is no unit of this SKU
     * @throws ArithmeticException if they are no whole number of the other, or on overflow
     */
    public Quantity convert(Quantity count, UnitOfMeasure from, UnitOfMeasure to) {
        return known(to).exactly(known(from).inBaseUnits(count));
    }

    private UnitOfMeasure known(UnitOfMeasure unit) {
        Arguments.require(unit(unit.name()).equals(Optional.of(unit)), "unit", "must be one of " + sku, unit);
        return unit;
    }
}
