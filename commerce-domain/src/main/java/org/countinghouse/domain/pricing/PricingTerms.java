package org.countinghouse.domain.pricing;

import java.util.Optional;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.tax.TaxTable;
import org.immutables.value.Value;

/** The rules under which a cart is priced. */
@Value.Immutable
@CommerceStyle
public abstract class PricingTerms {

    PricingTerms() {}

    /** Starts terms. */
    public static Builder builder() {
        return new Builder();
    }

    /** Terms of a channel that states every price itself, untaxed. */
    public static PricingTerms channelPrices(Rounding rounding) {
        return builder().taxes(TaxTable.untaxed()).rounding(rounding).build();
    }

    /** Where prices come from that the channel does not state. */
    public abstract Optional<PriceBook> book();

    /** The taxes, and whether prices hold them already. */
    public abstract TaxTable taxes();

    /** How line amounts and taxes become whole minor units. */
    public abstract Rounding rounding();

    /** Builds terms. */
    public static final class Builder extends ImmutablePricingTerms.Builder {
        Builder() {}
    }
}
