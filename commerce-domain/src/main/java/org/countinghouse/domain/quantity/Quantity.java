package org.countinghouse.domain.quantity;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A count of base units, zero or more, exact. Every operation gives the exact value or throws
 * {@link ArithmeticException}; nothing wraps round and nothing is rounded.
 *
 * <p>Worked value: {@code Quantity.of(7).minus(Quantity.of(3))} is {@code 4}; the other way round throws.
 */
@CheckReturnValue
public final class Quantity implements ValueObject, Comparable<Quantity> {

    /** No units. */
    public static final Quantity ZERO = new Quantity(0);

    /** One unit. */
    public static final Quantity ONE = new Quantity(1);

    private final long units;

    private Quantity(long units) {
        this.units = units;
    }

    /** That many base units.
     *
     * @throws IllegalArgumentException if negative
     */
    public static Quantity of(long units) {
        if (units == 0) {
            return ZERO;
        }
        Arguments.require(units > 0, "quantity", "must not be negative", units);
        return new Quantity(units);
    }

    /** The number of base units, never negative. */
    public long units() {
        return units;
    }

    /** Whether there are none. */
    public boolean isZero() {
        return units == 0;
    }

    /** Whether there is at least one. */
    public boolean isPositive() {
        return units > 0;
    }

    /** The sum.
     *
     * @throws ArithmeticException on overflow
     */
    public Quantity plus(Quantity other) {
        return of(Math.addExact(units, other.units));
    }

    /** The difference.
     *
     * @throws ArithmeticException if the other one is larger
     */
    public Quantity minus(Quantity other) {
        if (other.units > units) {
            throw new ArithmeticException("cannot take " + other.units + " from " + units);
        }
        return of(units - other.units);
    }

    /** So many times as much.
     *
     * @throws ArithmeticException on overflow
     */
    public Quantity times(Quantity factor) {
        return of(Math.multiplyExact(units, factor.units));
    }

    /**
     * How many whole parts of that size are in it; what is left over does not count. Worked value: 30 holds 2 whole
     * parts of 12.
     *
     * @throws ArithmeticException if the size is zero
     */
    public Quantity wholes(Quantity size) {
        return of(units / size.units);
    }

    /** The smaller of both. */
    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    /** Whether this is more than the other. */
    public boolean isMoreThan(Quantity other) {
        return units > other.units;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && units == quantity.units;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(units);
    }

    @Override
    public String toString() {
        return Long.toString(units);
    }
}
