package org.countinghouse.domain.pricing.rating;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A slice of usage and what a unit of it costs: the units above one bound, up to and including the other.
 *
 * @param above the bound below it; zero for the first tier
 * @param upTo its last unit; nothing for the last tier
 * @param price what one unit costs
 */
public record UsageTier(Quantity above, Optional<Quantity> upTo, UnitPrice price) implements ValueObject {

    /** Refuses a slice without units. */
    public UsageTier {
        Arguments.require(
                upTo.map(last -> last.isMoreThan(above)).orElse(true), "tier", "must end above " + above, upTo);
    }

    /** The units above one bound, up to and including the other. */
    public static UsageTier between(Quantity above, Quantity upTo, UnitPrice price) {
        return new UsageTier(above, Optional.of(upTo), price);
    }

    /** All units above a bound. */
    public static UsageTier above(Quantity above, UnitPrice price) {
        return new UsageTier(above, Optional.empty(), price);
    }

    /** How many of so many units lie in it. */
    Quantity unitsOf(Quantity quantity) {
        Quantity top = upTo.map(quantity::min).orElse(quantity);
        return top.isMoreThan(above) ? top.minus(above) : Quantity.ZERO;
    }
}
