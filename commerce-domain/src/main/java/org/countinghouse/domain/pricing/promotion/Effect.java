package org.countinghouse.domain.pricing.promotion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a promotion takes off. An effect never raises a price and never takes more than there is. How results are
 * rounded and shared, the pricing policy says; the worked values below are those of the recommended one.
 */
public sealed interface Effect extends ValueObject
        permits Effect.PercentOff,
                Effect.AmountOffEach,
                Effect.AmountOff,
                Effect.FixedPrice,
                Effect.BuyGet,
                Effect.BundlePrice,
                Effect.SpendTiers,
                Effect.QuantityTiers,
                Effect.Gift,
                HostEffect {

    /** A percentage off every unit of the selected lines; in a shipping lane, off the carriage. */
    static Effect percentOff(Selection target, String percent) {
        return new PercentOff(target, Percentage.parse(percent), Units.ALL);
    }

    /** An amount off all goods together; in a shipping lane, off the carriage. */
    static Effect amountOff(Money amount) {
        return new AmountOff(Selection.everything(), amount);
    }

    /** Free carriage, for a shipping lane. */
    static Effect freeShipping() {
        return new PercentOff(Selection.everything(), Percentage.of(100), Units.ALL);
    }

    /** Which lines lose something. */
    Selection target();

    /** Refuses more than 100 %. */
    static void requireAtMostAll(Percentage percentage) {
        Arguments.require(
                percentage.percent().compareTo(BigDecimal.valueOf(100)) <= 0,
                "percentage",
                "must be at most 100",
                percentage);
    }

    /**
     * A percentage off. Worked value: 15 % of 10.50 is 1.58.
     *
     * @param target which lines
     * @param percentage 0 to 100
     * @param units how many units of them
     */
    record PercentOff(Selection target, Percentage percentage, Units units) implements Effect {
        /** Refuses more than everything. */
        public PercentOff {
            requireAtMostAll(percentage);
        }
    }

    /**
     * An amount off each unit. Worked value: 2.00 off each of 3 units at 9.99 is 6.00; off each of 3 at 1.50 it is 4.50.
     *
     * @param target which lines
     * @param perUnit not negative
     * @param units how many units of them
     */
    record AmountOffEach(Selection target, Money perUnit, Units units) implements Effect {
        /** Refuses a negative amount. */
        public AmountOffEach {
            Arguments.require(!perUnit.isNegative(), "amount", "must not be negative", perUnit);
        }
    }

    /**
     * An amount off the selected lines together, shared in proportion to what they cost. Worked value: 10.00 off 9.99,
     * 9.99, 9.99 and 0.00 is 3.34, 3.33, 3.33 and 0.00.
     *
     * @param target which lines
     * @param amount not negative
     */
    record AmountOff(Selection target, Money amount) implements Effect {
        /** Refuses a negative amount. */
        public AmountOff {
            Arguments.require(!amount.isNegative(), "amount", "must not be negative", amount);
        }
    }

    /**
     * Each unit costs that much, if it costs more. Worked value: 5.00 for units at 7.50 and at 4.00 takes 2.50 and
     * nothing.
     *
     * @param target which lines
     * @param price the price of one unit
     * @param units how many units of them
     */
    record FixedPrice(Selection target, UnitPrice price, Units units) implements Effect {}

    /**
     * Buy some, get some for less. The dearest units that fit {@code buy} are set aside and pay in full; of the others
     * that fit {@code target}, so many get the percentage off. This repeats as often as there are enough units of both,
     * up to the promotion's most applications. A unit that was set aside or got cheaper is used up: no other such
     * promotion or bundle sees it.
     *
     * <p>Worked value: buy 2 get 1 free, cheapest first, over 10.00, 8.00 and 3.00: 3.00 off.
     *
     * @param buy what must be bought
     * @param buyQuantity how many, at least one
     * @param target what gets cheaper
     * @param getQuantity how many, at least one; there must be so many
     * @param percentage how much cheaper, 0 to 100
     * @param order which units get cheaper first
     */
    record BuyGet(
            Selection buy,
            Quantity buyQuantity,
            Selection target,
            Quantity getQuantity,
            Percentage percentage,
            UnitOrder order)
            implements Effect {
        /** Refuses nothing bought, nothing got, and more than 100 %. */
        public BuyGet {
            Arguments.require(buyQuantity.isPositive(), "buy quantity", "must be at least 1", buyQuantity);
            Arguments.require(getQuantity.isPositive(), "get quantity", "must be at least 1", getQuantity);
            requireAtMostAll(percentage);
        }
    }

    /**
     * So many units of each part together cost that much, if they cost more; the dearest units are taken first. Repeats
     * as often as there are enough units, up to the promotion's most applications; units are used up as with
     * {@link BuyGet}.
     *
     * <p>Worked value: camera (400.00) and lens (200.00) for 500.00: 100.00 off, 66.67 and 33.33.
     *
     * @param parts at least one; unmodifiable
     * @param price the price of one bundle, not negative
     */
    record BundlePrice(List<BundlePart> parts, Money price) implements Effect {
        /** Refuses a bundle of nothing and a negative price. */
        public BundlePrice {
            parts = List.copyOf(parts);
            Arguments.require(!parts.isEmpty(), "parts", "must not be empty", parts);
            Arguments.require(!price.isNegative(), "price", "must not be negative", price);
        }

        /** The lines of any part. */
        @Override
        public Selection target() {
            return new Selection.AnyOf(parts.stream().map(BundlePart::selection).toList());
        }
    }

    /**
     * The more is spent, the more is given: the highest tier that is reached applies. Worked value: 10 % from 0.00, 15 %
     * from 20.00 and 20 % from 30.00; 30.00 gives 6.00.
     *
     * @param target which lines get cheaper
     * @param measured which lines' amounts reach a tier
     * @param tiers at least one, rising; unmodifiable
     */
    record SpendTiers(Selection target, Selection measured, List<SpendTier> tiers) implements Effect {
        /** Refuses no tier, tiers that do not rise and mixed currencies. */
        public SpendTiers {
            tiers = List.copyOf(tiers);
            Arguments.require(!tiers.isEmpty(), "tiers", "must not be empty", tiers);
            for (int i = 1; i < tiers.size(); i++) {
                Money from = tiers.get(i).from();
                Arguments.require(from.isMoreThan(tiers.get(i - 1).from()), "tiers", "must rise", tiers);
            }
        }
    }

    /**
     * The more units, the more is given: the highest tier that is reached applies.
     *
     * @param target which lines get cheaper
     * @param measured which lines' units reach a tier
     * @param tiers at least one, rising; unmodifiable
     */
    record QuantityTiers(Selection target, Selection measured, List<QuantityTier> tiers) implements Effect {
        /** Refuses no tier and tiers that do not rise. */
        public QuantityTiers {
            tiers = List.copyOf(tiers);
            Arguments.require(!tiers.isEmpty(), "tiers", "must not be empty", tiers);
            for (int i = 1; i < tiers.size(); i++) {
                Quantity from = tiers.get(i).from();
                Arguments.require(from.isMoreThan(tiers.get(i - 1).from()), "tiers", "must rise", tiers);
            }
        }
    }

    /**
     * So many units of an item are free. Units that the cart holds cost nothing; units it does not hold are named in the
     * priced cart, so that the host can offer or add them: pricing never adds a line that stock was not asked for.
     *
     * @param sku which item
     * @param quantity how many, at least one
     */
    record Gift(Sku sku, Quantity quantity) implements Effect {
        /** Refuses a gift of nothing. */
        public Gift {
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
        }

        /** The lines of the item. */
        @Override
        public Selection target() {
            return new Selection.OfSku(Set.of(sku));
        }
    }
}
