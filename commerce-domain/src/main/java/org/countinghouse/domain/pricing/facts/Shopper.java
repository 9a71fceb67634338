package org.countinghouse.domain.pricing.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;

/** Who buys, and how. Everything may be unknown; a condition on something unknown does not hold. */
@Value.Immutable
@CommerceStyle
public abstract class Shopper {

    private static final Shopper UNKNOWN = builder().build();

    Shopper() {}

    /** Starts a shopper. */
    public static Builder builder() {
        return new Builder();
    }

    /** Somebody of whom nothing is known. */
    public static Shopper unknown() {
        return UNKNOWN;
    }

    /** Through which channel. */
    public abstract Optional<ChannelId> channel();

    /** The segments the shopper belongs to. */
    public abstract Set<Segment> segments();

    /** Which customer. */
    public abstract Optional<CustomerReference> customer();

    /** The organization the shopper buys for, first, and those above it, nearest first. */
    public abstract List<OrganizationId> organizations();

    /** Whether this is the first order. Default: unknown. */
    @Value.Default
    public BuyingHistory history() {
        return BuyingHistory.UNKNOWN;
    }

    /** The coupon codes entered, each already checked for its limits by whoever keeps them. */
    public abstract Set<CouponCode> coupons();

    /** The shipping method chosen. */
    public abstract Optional<ShippingMethod> shippingMethod();

    /** Whether tax is due. Default: yes. */
    @Value.Default
    public TaxStatus taxStatus() {
        return TaxStatus.TAXED;
    }

    /** Builds a shopper. */
    public static final class Builder extends ImmutableShopper.Builder {
        Builder() {}
    }
}
