package org.countinghouse.domain.pricing.rating;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/** How a quantity becomes an amount. */
public sealed interface UsageScheme extends ValueObject {

    /** The currencies of its prices; a sound scheme has one. */
    Stream<Currency> currencies();

    /**
     * Each slice of the quantity at its own tier's price; never less for more.
     *
     * @param tiers from zero on without a gap, the last one without an end
     */
    record Graduated(List<UsageTier> tiers) implements UsageScheme {

        /** Copies the tiers; at least one. */
        public Graduated {
            tiers = List.copyOf(tiers);
            Arguments.require(!tiers.isEmpty(), "tiers", "must not be empty", tiers);
        }

        @Override
        public Stream<Currency> currencies() {
            return tiers.stream().map(tier -> tier.price().currency());
        }
    }

    /**
     * The whole quantity at the price of the tier it reaches; more may cost less.
     *
     * @param tiers from zero on without a gap, the last one without an end
     */
    record Volume(List<UsageTier> tiers) implements UsageScheme {

        /** Copies the tiers; at least one. */
        public Volume {
            tiers = List.copyOf(tiers);
            Arguments.require(!tiers.isEmpty(), "tiers", "must not be empty", tiers);
        }

        @Override
        public Stream<Currency> currencies() {
            return tiers.stream().map(tier -> tier.price().currency());
        }
    }

    /**
     * Whole packages; one that is begun is paid. Nothing used, nothing paid.
     *
     * @param size how many units a package holds, at least one
     * @param price what a package costs, zero or more
     */
    record Packages(Quantity size, Money price) implements UsageScheme {

        /** Refuses an empty package and a negative price. */
        public Packages {
            Arguments.require(size.isPositive(), "package size", "must be at least 1", size);
            Arguments.require(!price.isNegative(), "package price", "must not be negative", price);
        }

        @Override
        public Stream<Currency> currencies() {
            return Stream.of(price.currency());
        }
    }

    /**
     * A flat amount, used or not, that covers so many units; each one above at a price.
     *
     * @param flat the flat amount, zero or more
     * @param covered how many units it covers
     * @param overage what one unit above costs
     */
    record FlatPlusOverage(Money flat, Quantity covered, UnitPrice overage) implements UsageScheme {

        /** Refuses a negative flat amount. */
        public FlatPlusOverage {
            Arguments.require(!flat.isNegative(), "flat amount", "must not be negative", flat);
        }

        @Override
        public Stream<Currency> currencies() {
            return Stream.of(flat.currency(), overage.currency());
        }
    }
}
