package org.countinghouse.domain.coupon;

import java.util.Comparator;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a counter counts: all redemptions of a campaign, of one of its codes, or of a code by one customer. Sorted from
 * the top down: the campaign before its codes, a code before its customers.
 *
 * @param campaign whose redemptions
 * @param code only of that code, if set
 * @param customer only by that customer, if set; needs a code
 */
public record CounterKey(CampaignId campaign, Optional<CouponCode> code, Optional<CustomerReference> customer)
        implements ValueObject, Comparable<CounterKey> {

    private static final Comparator<CounterKey> ORDER = Comparator.comparing(CounterKey::campaign)
            .thenComparing(key -> key.code().map(CouponCode::value).orElse(""))
            .thenComparing(key -> key.customer().map(CustomerReference::value).orElse(""));

    /** Refuses a customer without a code. */
    public CounterKey {
        Arguments.require(code.isPresent() || customer.isEmpty(), "customer", "needs a code", customer);
    }

    /** All redemptions of the campaign. */
    public static CounterKey of(CampaignId campaign) {
        return new CounterKey(campaign, Optional.empty(), Optional.empty());
    }

    /** Those of one code. */
    public static CounterKey of(CampaignId campaign, CouponCode code) {
        return new CounterKey(campaign, Optional.of(code), Optional.empty());
    }

    /** Those of one code by one customer. */
    public static CounterKey of(CampaignId campaign, CouponCode code, CustomerReference customer) {
        return new CounterKey(campaign, Optional.of(code), Optional.of(customer));
    }

    /** Whether it counts a redemption on those terms. */
    public boolean counts(RedemptionTerms terms) {
        return campaign.equals(terms.campaign())
                && code.map(terms.code()::equals).orElse(true)
                && (customer.isEmpty() || customer.equals(terms.customer()));
    }

    @Override
    public int compareTo(CounterKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return campaign
                + code.map(it -> "/" + it).orElse("")
                + customer.map(it -> "/" + it).orElse("");
    }
}
