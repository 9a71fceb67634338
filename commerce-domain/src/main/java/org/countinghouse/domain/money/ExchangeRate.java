package org.countinghouse.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How much of one currency one unit of another buys, an exact decimal.
 *
 * <p>Worked value: 7.00 USD at 0.9737 EUR are 6.8159 EUR, rounded HALF_UP to 6.82 EUR. Sums are converted, not units:
 * three units of 7.00 are 21.00 USD and so 20.45 EUR, not three times 6.82.
 *
 * @param from what is converted
 * @param to what it becomes
 * @param rate how much of it, above zero, at most 12 decimal places and 12 digits before the point
 */
@CheckReturnValue
public record ExchangeRate(Currency from, Currency to, BigDecimal rate) implements ValueObject {

    private static final int MOST_PLACES = 12;
    private static final int MOST_DIGITS = 12;

    /** Strips trailing zeros; refuses what is not above zero, too fine or too large. */
    public ExchangeRate {
        Arguments.require(rate.signum() > 0, "exchange rate", "must be above zero", rate);
        rate = rate.stripTrailingZeros();
        Arguments.require(rate.scale() <= MOST_PLACES, "exchange rate", "has at most 12 decimal places", rate);
        long digits = (long) rate.precision() - rate.scale();
        Arguments.require(digits <= MOST_DIGITS, "exchange rate", "has at most 12 digits before the point", digits);
    }

    /** The rate written as a plain decimal. */
    public static ExchangeRate parse(Currency from, Currency to, String rate) {
        return new ExchangeRate(from, to, UnitPrice.decimal("exchange rate", rate));
    }

    /**
     * The amount in the other currency, rounded once.
     *
     * @throws IllegalArgumentException if it is not of the currency that is converted
     * @throws ArithmeticException if it does not fit, or is finer than a minor unit under {@link Rounding#EXACT}
     */
    public Money convert(Money amount, Rounding rounding) {
        Arguments.require(amount.currency().equals(from), "currency", "must be " + from, amount.currency());
        return Money.of(amount.toDecimal().multiply(rate), to, rounding);
    }

    @Override
    public String toString() {
        return "1 " + from + " = " + rate.toPlainString() + " " + to;
    }
}
