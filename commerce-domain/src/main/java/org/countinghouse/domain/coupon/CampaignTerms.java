package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a campaign offers: fixed when it is opened, never changed. A limit that is not set is no limit, and costs
 * nothing to keep.
 */
@Value.Immutable
@CommerceStyle
public abstract class CampaignTerms implements ValueObject {

    CampaignTerms() {}

    /** A new builder; only the window is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** When codes may be redeemed. */
    public abstract CampaignWindow window();

    /** How many redemptions there may be of all codes together, 1 to 1,000,000,000. */
    public abstract Optional<Long> limit();

    /** How many redemptions there may be of each code, 1 to 1,000,000,000. */
    public abstract Optional<Long> limitPerCode();

    /** How many redemptions of each code one customer may have, 1 to 1,000,000,000. */
    public abstract Optional<Long> limitPerCustomer();

    /** What all discounts together may cost, above zero. */
    public abstract Optional<Money> budget();

    /** What becomes of a use when its purchase is canceled; returned unless set. */
    @Value.Default
    public CancelPolicy uponCancel() {
        return CancelPolicy.RETURNS_USE;
    }

    /** Whether the terms set no limit of any kind, so that redemptions share nothing. */
    public final boolean isUnlimited() {
        return limit().isEmpty()
                && limitPerCode().isEmpty()
                && limitPerCustomer().isEmpty()
                && budget().isEmpty();
    }

    @Value.Check
    void check() {
        Bounds.uses("limit", limit());
        Bounds.uses("limit per code", limitPerCode());
        Bounds.uses("limit per customer", limitPerCustomer());
        Bounds.positive("budget", budget());
    }

    /** Makes {@link CampaignTerms}. */
    public static final class Builder extends ImmutableCampaignTerms.Builder {}
}
