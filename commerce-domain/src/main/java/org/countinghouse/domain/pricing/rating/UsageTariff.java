package org.countinghouse.domain.pricing.rating;

import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/** What metered usage of one SKU costs. */
@Value.Immutable
@CommerceStyle
public abstract class UsageTariff implements ValueObject {

    UsageTariff() {}

    /** A new builder; SKU, scheme and rounding are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is used. */
    public abstract Sku sku();

    /** How a quantity becomes an amount. */
    public abstract UsageScheme scheme();

    /** How many units are free, taken off before anything is rated; none unless set. */
    @Value.Default
    public Quantity included() {
        return Quantity.ZERO;
    }

    /** What is charged at least, used or not, zero or more. */
    public abstract Optional<Money> minimum();

    /** How the exact amount becomes whole minor units; any but {@link Rounding#EXACT}. */
    public abstract Rounding rounding();

    @Value.Check
    void check() {
        Arguments.require(rounding() != Rounding.EXACT, "rounding", "must round", rounding());
        minimum().ifPresent(least -> Arguments.require(!least.isNegative(), "minimum", "must not be negative", least));
    }

    /** Makes a {@link UsageTariff}. */
    public static final class Builder extends ImmutableUsageTariff.Builder {}
}
