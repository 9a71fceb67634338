package org.countinghouse.domain.tax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Rates made ready for arithmetic: one exact fraction for all of them together.
 *
 * <p>The tax of all rates together is rounded once; the rates share it by largest remainder. Worked values, HALF_UP:
 * 10.00 GBP exclusive at 20 % is 2.00; 12.00 GBP inclusive at 20 % is 2.00; 5 % and, compounding, 10 % on 100.00 are
 * 5.00 and 10.50.
 *
 * <p>Scale: rates so fine that their common fraction does not fit into 18 digits are refused; two compounding rates of
 * up to 7 decimal places each always fit.
 */
@CheckReturnValue
public final class TaxFormula implements ValueObject {

    private static final int MOST_PLACES = 17;

    private final List<TaxRate> rates;
    private final TaxMode mode;
    private final long[] weights;
    private final long numerator;
    private final long denominator;

    private TaxFormula(List<TaxRate> rates, TaxMode mode) {
        this.rates = List.copyOf(rates);
        this.mode = mode;
        BigDecimal[] effective = new BigDecimal[rates.size()];
        BigDecimal sum = BigDecimal.ZERO;
        int places = 0;
        for (int i = 0; i < effective.length; i++) {
            BigDecimal factor = rates.get(i).base() == TaxBase.NET ? BigDecimal.ONE : BigDecimal.ONE.add(sum);
            effective[i] = rates.get(i).percentage().percent().movePointLeft(2).multiply(factor);
            sum = sum.add(effective[i]);
            places = Math.max(places, effective[i].stripTrailingZeros().scale());
        }
        Arguments.require(places <= MOST_PLACES, "tax rates", "must have a common fraction of 17 places", rates);
        weights = new long[effective.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = effective[i].movePointRight(places).longValueExact();
        }
        BigInteger top = sum.movePointRight(places).toBigIntegerExact();
        BigInteger bottom = BigInteger.TEN.pow(places);
        BigInteger divisor = top.gcd(bottom);
        numerator = top.divide(divisor).longValueExact();
        denominator = bottom.divide(divisor).longValueExact();
    }

    /**
     * The formula of those rates.
     *
     * @param rates in the order in which they compound; none means no tax
     * @throws IllegalArgumentException if they are too fine
     */
    public static TaxFormula of(List<TaxRate> rates, TaxMode mode) {
        return new TaxFormula(rates, mode);
    }

    /** The rates; unmodifiable. */
    public List<TaxRate> rates() {
        return rates;
    }

    /** Whether prices hold the tax already. */
    public TaxMode mode() {
        return mode;
    }

    /** Whether it takes nothing. */
    public boolean isFree() {
        return numerator == 0;
    }

    /**
     * The tax on, or inside, an amount of minor units.
     *
     * @throws ArithmeticException if it does not fit, or is not whole under {@link Rounding#EXACT}
     */
    public long tax(long amount, Rounding rounding, TaxRounds side) {
        if (numerator == 0) {
            return 0;
        }
        long base = mode == TaxMode.EXCLUSIVE ? denominator : Math.addExact(denominator, numerator);
        if (side == TaxRounds.TAX) {
            return rounding.multiplyDivide(amount, numerator, base);
        }
        return mode == TaxMode.EXCLUSIVE
                ? rounding.multiplyDivide(amount, Math.addExact(denominator, numerator), denominator) - amount
                : amount - rounding.multiplyDivide(amount, denominator, base);
    }

    /** The exact tax on, or inside, an amount, cut off after so many decimal places: for explanations. */
    public BigDecimal exactTax(Money amount, int places) {
        BigDecimal base = BigDecimal.valueOf(denominator);
        return amount.toDecimal()
                .multiply(BigDecimal.valueOf(numerator))
                .divide(
                        mode == TaxMode.EXCLUSIVE ? base : base.add(BigDecimal.valueOf(numerator)),
                        places,
                        RoundingMode.DOWN);
    }

    /** An amount of which the tax is known, taken apart. */
    public TaxBreakdown breakdown(Money amount, Money tax) {
        Money net = mode == TaxMode.EXCLUSIVE ? amount : amount.minus(tax);
        if (rates.isEmpty()) {
            return TaxBreakdown.untaxed(amount);
        }
        long[] shares = Allocation.parts(tax.minorUnits(), weights, Sharing.LARGEST_REMAINDER);
        List<TaxPart> parts = new ArrayList<>(shares.length);
        Money earlier = net;
        for (int i = 0; i < shares.length; i++) {
            TaxRate rate = rates.get(i);
            Money share = Money.ofMinor(shares[i], tax.currency());
            parts.add(new TaxPart(rate, rate.base() == TaxBase.NET ? net : earlier, share));
            earlier = earlier.plus(share);
        }
        return new TaxBreakdown(net, parts, net.plus(tax));
    }

    /** All rates together, as a fraction of the net amount: the upper part, in lowest terms. */
    long numerator() {
        return numerator;
    }

    /** All rates together, as a fraction of the net amount: the lower part, in lowest terms. */
    long denominator() {
        return denominator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaxFormula formula && mode == formula.mode && rates.equals(formula.rates);
    }

    @Override
    public int hashCode() {
        return 31 * rates.hashCode() + mode.hashCode();
    }

    @Override
    public String toString() {
        return mode + " " + rates;
    }
}
