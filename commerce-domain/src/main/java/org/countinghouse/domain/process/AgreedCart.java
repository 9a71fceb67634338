package org.countinghouse.domain.process;

import java.util.List;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.pricing.PricedCart;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is bought at which price: priced just now, or promised by a quote.
 *
 * @param cart the amounts of the order to be
 * @param coupons the codes that made it cheaper, to be used up when it is placed; unmodifiable
 */
public record AgreedCart(PricedCart cart, List<CouponUse> coupons) implements ValueObject {

    /** Copies the coupons. */
    public AgreedCart {
        coupons = List.copyOf(coupons);
    }
}
