package org.countinghouse.domain.quantity;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What goods are counted in: an each, a case, a pallet; each an exact multiple of a stock keeping unit's base unit.
 *
 * <p>Worked value: of a case of 12, 3 are 36 base units; 30 base units hold 2 whole cases, and are no exact number of
 * cases.
 *
 * @param name what it is called, 1 to 40 characters
 * @param size how many base units one is, 1 to 1,000,000
 */
@CheckReturnValue
public record UnitOfMeasure(String name, Quantity size) implements ValueObject {

    /** The base unit itself. */
    public static final UnitOfMeasure EACH = new UnitOfMeasure("each", Quantity.ONE);

    private static final long LARGEST = 1_000_000L;

    /** Refuses a blank name and a size out of bounds. */
    public UnitOfMeasure {
        Arguments.text("unit of measure", name, 40);
        Arguments.require(
                size.isPositive() && size.units() <= LARGEST, "size of " + name, "must be 1 to " + LARGEST, size);
    }

    /** A unit of so many base units. */
    public static UnitOfMeasure of(String name, long size) {
        return new UnitOfMeasure(name, Quantity.of(size));
    }

    /** Whether it is as large as the base unit, so that every quantity is a whole number of it. */
    public boolean isBaseUnit() {
        return size.equals(Quantity.ONE);
    }

    /** So many of it, in base units.
     *
     * @throws ArithmeticException on overflow
     */
    public Quantity inBaseUnits(Quantity count) {
        return count.times(size);
    }

    /** How many whole ones are in so many base units: rounded down, the rest does not count. */
    public Quantity wholeIn(Quantity baseUnits) {
        return baseUnits.wholes(size);
    }

    /**
     * How many of it so many base units are.
     *
     * @throws ArithmeticException if they are no whole number of it
     */
    public Quantity exactly(Quantity baseUnits) {
        Quantity count = wholeIn(baseUnits);
        if (!inBaseUnits(count).equals(baseUnits)) {
            throw new ArithmeticException(baseUnits + " base units are no whole number of " + this);
        }
        return count;
    }

    @Override
    public String toString() {
        return name + " of " + size;
    }
}
