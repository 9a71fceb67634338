package org.countinghouse.domain.accounting.cost;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Some units and what they are worth together, in minor units. There is no unit cost.
 *
 * <p>Law: no units are worth nothing. Any sequence of {@linkplain #part parts} that takes all units takes exactly the
 * value. Worked value: of 3 units worth 3.01, one by one under HALF_EVEN: 1.00, 1.00, 1.01.
 *
 * @param quantity how many units, zero or more
 * @param value what they are worth, never negative
 */
@CheckReturnValue
public record Cost(Quantity quantity, Money value) implements ValueObject {

    /** Refuses a negative value, and a value without units. */
    public Cost {
        Arguments.require(!value.isNegative(), "value", "must not be negative", value);
        Arguments.require(quantity.isPositive() || value.isZero(), "value", "of no units must be zero", value);
    }

    /** That many units worth that much. */
    public static Cost of(Quantity quantity, Money value) {
        return new Cost(quantity, value);
    }

    /** The first {@code taken} units of these: all the value for all units, else their share of it, rounded once.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public Cost part(Quantity taken, Rounding rounding) {
        if (taken.isMoreThan(quantity)) {
            throw Arguments.violated("taken", "must be at most " + quantity, taken);
        }
        if (taken.equals(quantity)) {
            return this;
        }
        return new Cost(taken, value.share(taken.units(), quantity.units(), rounding));
    }

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(quantity.plus(other.quantity), value.plus(other.value));
    }

    /** What is left without those.
     *
     * @throws ArithmeticException if they are more units than these
     * @throws IllegalArgumentException if they are worth more, or all units are taken but not all value
     */
    public Cost minus(Cost other) {
        return new Cost(quantity.minus(other.quantity), value.minus(other.value));
    }

    /** Whether those can be taken from these and leave a cost behind. */
    public boolean covers(Cost other) {
        return !other.quantity.isMoreThan(quantity)
                && !other.value.isMoreThan(value)
                && (other.quantity.units() < quantity.units() || other.value.equals(value));
    }

    /** Whether there are no units. */
    public boolean isEmpty() {
        return quantity.isZero();
    }

    @Override
    public String toString() {
        return quantity + " units worth " + value;
    }
}
