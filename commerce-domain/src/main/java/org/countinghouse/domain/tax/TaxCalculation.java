package org.countinghouse.domain.tax;

import java.math.BigInteger;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;

/**
 * From an amount and its rates to net, tax and gross.
 *
 * <p>The tax of all rates together is rounded once; the rates share it by largest remainder. Worked values, HALF_UP:
 * 10.00 GBP exclusive at 20 % is 10.00 + 2.00 = 12.00; 12.00 GBP inclusive at 20 % is 10.00 + 2.00; 9.99 USD exclusive
 * at 4 % and 4.875 % is 9.99 + 0.40 + 0.49 = 10.88.
 */
@CheckReturnValue
public final class TaxCalculation {

    private TaxCalculation() {}

    /**
     * Takes an amount apart, rounding the tax.
     *
     * @param amount net under {@link TaxMode#EXCLUSIVE}, gross under {@link TaxMode#INCLUSIVE}
     * @param rates in the order in which they compound; none means no tax
     * @param rounding how the exact tax becomes whole minor units
     * @throws ArithmeticException if a result does not fit, or is not whole under {@link Rounding#EXACT}
     */
    public static TaxBreakdown of(Money amount, List<TaxRate> rates, TaxMode mode, Rounding rounding) {
        return of(amount, TaxFormula.of(rates, mode), rounding, TaxRounds.TAX);
    }

    /**
     * Takes an amount apart, rounding the named side.
     *
     * @throws ArithmeticException if a result does not fit, or is not whole under {@link Rounding#EXACT}
     */
    public static TaxBreakdown of(Money amount, TaxFormula formula, Rounding rounding, TaxRounds side) {
        Money tax = Money.ofMinor(formula.tax(amount.minorUnits(), rounding, side), amount.currency());
        return formula.breakdown(amount, tax);
    }

    /**
     * A gross price under other rates: the net price is kept, and everything is rounded once. Worked value: 10.00 with
     * 19 % inside is 10.42 with 24 % inside.
     *
     * @throws ArithmeticException if it does not fit
     */
    public static Money reprice(Money gross, List<TaxRate> included, List<TaxRate> target, Rounding rounding) {
        TaxFormula from = TaxFormula.of(included, TaxMode.INCLUSIVE);
        TaxFormula to = TaxFormula.of(target, TaxMode.INCLUSIVE);
        BigInteger top = product(from.denominator(), Math.addExact(to.denominator(), to.numerator()));
        BigInteger bottom = product(Math.addExact(from.denominator(), from.numerator()), to.denominator());
        BigInteger divisor = top.gcd(bottom);
        return gross.share(
                top.divide(divisor).longValueExact(), bottom.divide(divisor).longValueExact(), rounding);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
