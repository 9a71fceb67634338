package org.countinghouse.domain.pricing.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How a book makes its price of its parent's. The result is an exact decimal of at most 12 places (finer ones are
 * rounded HALF_UP at the twelfth).
 */
public sealed interface Derivation extends ValueObject {

    /** The parent's price as it stands. */
    static Derivation same() {
        return Same.INSTANCE;
    }

    /** So much percent under the parent's price. */
    static Derivation percentUnder(String percent) {
        return new PercentUnder(Percentage.parse(percent));
    }

    /** So much percent over the parent's price. */
    static Derivation percentOver(String percent) {
        return new PercentOver(Percentage.parse(percent));
    }

    /**
     * The price made of the parent's.
     *
     * @return nothing if it would be negative
     */
    Optional<UnitPrice> derive(UnitPrice parent);

    /** The parent's price as it stands. */
    record Same() implements Derivation {
        private static final Same INSTANCE = new Same();

        @Override
        public Optional<UnitPrice> derive(UnitPrice parent) {
            return Optional.of(parent);
        }
    }

    /**
     * So much percent over. Worked value: 10 % over 9.99 is 10.989.
     *
     * @param percentage not negative
     */
    record PercentOver(Percentage percentage) implements Derivation {
        @Override
        public Optional<UnitPrice> derive(UnitPrice parent) {
            return price(
                    parent,
                    parent.amount()
                            .add(parent.amount().multiply(percentage.percent()).movePointLeft(2)));
        }
    }

    /**
     * So much percent under. Worked value: 10 % under 9.99 is 8.991.
     *
     * @param percentage 0 to 100
     */
    record PercentUnder(Percentage percentage) implements Derivation {
        /** Refuses more than everything. */
        public PercentUnder {
            Arguments.require(
                    percentage.percent().compareTo(BigDecimal.valueOf(100)) <= 0,
                    "percentage",
                    "must be at most 100",
                    percentage);
        }

        @Override
        public Optional<UnitPrice> derive(UnitPrice parent) {
            return price(
                    parent,
                    parent.amount()
                            .subtract(parent.amount()
                                    .multiply(percentage.percent())
                                    .movePointLeft(2)));
        }
    }

    /**
     * An amount over.
     *
     * @param amount of the book's currency
     */
    record AmountOver(UnitPrice amount) implements Derivation {
        @Override
        public Optional<UnitPrice> derive(UnitPrice parent) {
            return price(parent, parent.amount().add(amount.amount()));
        }
    }

    /**
     * An amount under. A parent's price below it gives no price.
     *
     * @param amount of the book's currency
     */
    record AmountUnder(UnitPrice amount) implements Derivation {
        @Override
        public Optional<UnitPrice> derive(UnitPrice parent) {
            return price(parent, parent.amount().subtract(amount.amount()));
        }
    }

    private static Optional<UnitPrice> price(UnitPrice parent, BigDecimal amount) {
        if (amount.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal fine = amount.scale() > 12 ? amount.setScale(12, RoundingMode.HALF_UP) : amount;
        return Optional.of(new UnitPrice(fine, parent.currency()));
    }
}
