package org.countinghouse.domain.pricing.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Rounding to the smallest coin. Worked value: 987.345 to 0.05 under HALF_UP is 987.35.
 *
 * @param increment the smallest coin, above zero
 * @param rounding how
 */
@CheckReturnValue
public record CashRounding(Money increment, Rounding rounding) implements ValueObject {

    /** Refuses a coin of nothing. */
    public CashRounding {
        Arguments.require(increment.isPositive(), "increment", "must be above zero", increment);
    }

    /** The amount in whole coins.
     *
     * @throws IllegalArgumentException if it is of another currency
     * @throws ArithmeticException if it does not fit
     */
    public Money of(Money amount) {
        Arguments.require(
                amount.currency().equals(increment.currency()), "currency", "must be " + increment.currency(), amount);
        return increment.times(rounding.multiplyDivide(amount.minorUnits(), 1, increment.minorUnits()));
    }

    /** The exact amount in whole coins, rounded once.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money of(BigDecimal exact) {
        // the quotient may be periodic, so the remainder decides: whole coins, plus the rest as a fraction of one
        BigDecimal coin = increment.toDecimal();
        BigDecimal[] parts = exact.divideAndRemainder(coin);
        BigDecimal fine = parts[0].add(parts[1].divide(coin, 40, RoundingMode.DOWN));
        return increment.times(rounding.toLong(fine));
    }
}
