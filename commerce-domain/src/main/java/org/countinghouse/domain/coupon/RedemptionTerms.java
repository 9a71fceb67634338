package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What never changes of a redemption.
 *
 * @param campaign the campaign of the code
 * @param code the code
 * @param customer who uses it, if known
 * @param purchase what it is used for
 * @param discount what it takes off the purchase, zero or more; counted against the budget if there is one
 */
public record RedemptionTerms(
        CampaignId campaign,
        CouponCode code,
        Optional<CustomerReference> customer,
        PurchaseReference purchase,
        Money discount)
        implements ValueObject {

    /** Refuses a negative discount. */
    public RedemptionTerms {
        Arguments.require(!discount.isNegative(), "discount", "must not be negative", discount);
    }
}
