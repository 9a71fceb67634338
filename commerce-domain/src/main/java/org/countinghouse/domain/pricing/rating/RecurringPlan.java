package org.countinghouse.domain.pricing.rating;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a subscription costs for a period.
 *
 * @param sku what is subscribed to
 * @param price for one whole period, zero or more
 * @param proration how parts of a period are counted
 * @param rounding how an exact share becomes whole minor units; any but {@link Rounding#EXACT}
 */
public record RecurringPlan(Sku sku, Money price, Proration proration, Rounding rounding) implements ValueObject {

    /** Refuses a negative price, and a rounding that does not round. */
    public RecurringPlan {
        Arguments.require(!price.isNegative(), "price", "must not be negative", price);
        Arguments.require(rounding != Rounding.EXACT, "rounding", "must round", rounding);
    }
}
