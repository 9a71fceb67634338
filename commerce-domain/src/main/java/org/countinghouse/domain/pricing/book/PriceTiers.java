package org.countinghouse.domain.pricing.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The prices of an item by quantity. Worked value: 10.00 from 1 and 8.00 from 10; twelve units cost 96.00 under
 * {@link TierMode#VOLUME} and 9 × 10.00 + 3 × 8.00 = 114.00 under {@link TierMode#GRADUATED}.
 *
 * @param mode how they make an amount
 * @param tiers at least one, rising, of one currency; unmodifiable
 * @param upTo the most units of a line that they price; none means any number. More have no price in this book, and the
 *     next book is asked
 */
public record PriceTiers(TierMode mode, List<PriceTier> tiers, Optional<Quantity> upTo) implements ValueObject {

    /** Refuses no tier, tiers that do not rise, mixed currencies, and an end before the last tier begins. */
    public PriceTiers {
        tiers = List.copyOf(tiers);
        Arguments.require(!tiers.isEmpty(), "tiers", "must not be empty", tiers);
        for (int i = 1; i < tiers.size(); i++) {
            PriceTier tier = tiers.get(i);
            Arguments.require(tier.from().isMoreThan(tiers.get(i - 1).from()), "tiers", "must rise", tiers);
            Arguments.require(
                    tier.price().currency().equals(tiers.get(0).price().currency()),
                    "tiers",
                    "must be of one currency",
                    tiers);
        }
        PriceTier last = tiers.get(tiers.size() - 1);
        if (upTo.isPresent()) {
            Arguments.require(!last.from().isMoreThan(upTo.get()), "up to", "must reach " + last.from(), upTo.get());
        }
    }

    /** Tiers for any number of units from the first on. */
    public PriceTiers(TierMode mode, List<PriceTier> tiers) {
        this(mode, tiers, Optional.empty());
    }

    /** These tiers for at most so many units of a line. */
    public PriceTiers upTo(long units) {
        return new PriceTiers(mode, tiers, Optional.of(Quantity.of(units)));
    }

    /** All units at the tier that is reached. */
    public static PriceTiers volume(PriceTier... tiers) {
        return new PriceTiers(TierMode.VOLUME, List.of(tiers));
    }

    /** Each slice at its own tier. */
    public static PriceTiers graduated(PriceTier... tiers) {
        return new PriceTiers(TierMode.GRADUATED, List.of(tiers));
    }

    /** The currency of all of them. */
    public Currency currency() {
        return tiers.get(0).price().currency();
    }

    /** Whether so many units have a price: below the first tier and above the end there is none. */
    public boolean reach(Quantity quantity) {
        return !tiers.get(0).from().isMoreThan(quantity) && (upTo.isEmpty() || !quantity.isMoreThan(upTo.get()));
    }

    /** The tier that so many units reach; the first one if they reach none. */
    public PriceTier tierAt(Quantity quantity) {
        int reached = 0;
        while (reached + 1 < tiers.size() && !tiers.get(reached + 1).from().isMoreThan(quantity)) {
            reached++;
        }
        return tiers.get(reached);
    }

    /**
     * What so many units cost, rounded once; nothing for no units. Under {@link TierMode#GRADUATED} units below the
     * first tier have the first tier's price.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money amount(Quantity quantity, Rounding rounding) {
        return Money.of(exactAmount(quantity), currency(), rounding);
    }

    /** What so many units cost, exactly. */
    public BigDecimal exactAmount(Quantity quantity) {
        if (mode == TierMode.VOLUME) {
            return tierAt(quantity).price().amount().multiply(BigDecimal.valueOf(quantity.units()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        long begin = 0;
        for (int i = 0; i < tiers.size() && begin < quantity.units(); i++) {
            long end = i + 1 < tiers.size()
                    ? Math.min(tiers.get(i + 1).from().units() - 1, quantity.units())
                    : quantity.units();
            sum = sum.add(tiers.get(i).price().amount().multiply(BigDecimal.valueOf(end - begin)));
            begin = end;
        }
        return sum;
    }

    /** These tiers with every price changed. */
    public PriceTiers map(UnaryOperator<UnitPrice> change) {
        return new PriceTiers(
                mode,
                tiers.stream()
                        .map(tier -> new PriceTier(tier.from(), change.apply(tier.price())))
                        .toList(),
                upTo);
    }
}
