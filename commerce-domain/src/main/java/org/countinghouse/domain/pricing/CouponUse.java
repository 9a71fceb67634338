package org.countinghouse.domain.pricing;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A coupon code that made a cart cheaper.
 *
 * @param code the code
 * @param discount what the promotions that ask for it took off, above zero
 */
public record CouponUse(CouponCode code, Money discount) implements ValueObject {

    /** Refuses a use that takes nothing off. */
    public CouponUse {
        Arguments.require(discount.isPositive(), "discount", "must be above zero", discount);
    }
}
