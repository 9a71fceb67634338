package org.countinghouse.domain.pricing.policy;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.tax.TaxRounds;
import org.immutables.value.Value;

/** How prices are rounded, shared and chosen. */
@Value.Immutable
@CommerceStyle
public abstract class PricingPolicy {

    private static final PricingPolicy RECOMMENDED = builder().build();

    PricingPolicy() {}

    /** Starts a policy from the recommended choices. */
    public static Builder builder() {
        return new Builder();
    }

    /** The recommended choices. */
    public static PricingPolicy recommended() {
        return RECOMMENDED;
    }

    /** How amounts become whole minor units. Default: HALF_UP. */
    @Value.Default
    public Rounding rounding() {
        return Rounding.HALF_UP;
    }

    /** How taxes become whole minor units. Default: as amounts. */
    @Value.Default
    public Rounding taxRounding() {
        return rounding();
    }

    /** Where a percentage of a line or shipping promotion is rounded. Default: per line. */
    @Value.Default
    public RoundingPlace linePercentRounded() {
        return RoundingPlace.PER_LINE;
    }

    /** Where a percentage of an order promotion is rounded. Default: per order. */
    @Value.Default
    public RoundingPlace orderPercentRounded() {
        return RoundingPlace.PER_ORDER;
    }

    /** Which side of a percentage is rounded. Default: the discount. */
    @Value.Default
    public PercentRounds percentRounds() {
        return PercentRounds.DISCOUNT;
    }

    /** What discounts are taken of. Default: what is left. */
    @Value.Default
    public DiscountBase discountBase() {
        return DiscountBase.REDUCED;
    }

    /** Who gets the minor units left over when an amount is shared. Default: the largest remainders. */
    @Value.Default
    public Sharing sharing() {
        return Sharing.LARGEST_REMAINDER;
    }

    /** What happens to what a price floor or a line's cap refuses. Default: the other lines take it. */
    @Value.Default
    public FloorHandling floorHandling() {
        return FloorHandling.REDISTRIBUTE;
    }

    /** Which promotion of an exclusive group a cart gets. Default: the best for the customer. */
    @Value.Default
    public ExclusiveChoice exclusiveChoice() {
        return ExclusiveChoice.BEST_FOR_CUSTOMER;
    }

    /** Which price counts when several books know one. Default: the most specific. */
    @Value.Default
    public BookChoice bookChoice() {
        return BookChoice.MOST_SPECIFIC;
    }

    /** Whether derived unit prices are rounded. Default: they stay exact. */
    @Value.Default
    public DerivedPrices derivedPrices() {
        return DerivedPrices.EXACT;
    }

    /** Where tax is rounded. Default: per line. */
    @Value.Default
    public RoundingPlace taxRounded() {
        return RoundingPlace.PER_LINE;
    }

    /** Which side of a taxed amount is rounded. Default: the tax. */
    @Value.Default
    public TaxRounds taxRounds() {
        return TaxRounds.TAX;
    }

    /** Rounding of what is paid in cash; none by default. */
    public abstract Optional<CashRounding> cashRounding();

    /** Whether a line may state its own price. Default: yes, as marketplaces and imports do. */
    @Value.Default
    public StatedPrices statedPrices() {
        return StatedPrices.ACCEPTED;
    }

    /** The most units of one line. Default: 1,000,000,000. */
    @Value.Default
    public long mostUnitsPerLine() {
        return 1_000_000_000L;
    }

    /** At least one unit. */
    @Value.Check
    protected void check() {
        Arguments.require(mostUnitsPerLine() > 0, "most units per line", "must be at least 1", mostUnitsPerLine());
    }

    /** Builds a policy. */
    public static final class Builder extends ImmutablePricingPolicy.Builder {
        Builder() {}
    }
}
