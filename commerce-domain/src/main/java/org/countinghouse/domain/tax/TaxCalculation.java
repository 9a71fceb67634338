package org.countinghouse.domain.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
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
     * Takes an amount apart.
     *
     * @param amount net under {@link TaxMode#EXCLUSIVE}, gross under {@link TaxMode#INCLUSIVE}
     * @param rates all on the same net amount; none means no tax
     * @param rounding how the exact tax becomes whole minor units
     * @throws ArithmeticException if a result does not fit, or is not whole under {@link Rounding#EXACT}
     */
    public static TaxBreakdown of(Money amount, List<TaxRate> rates, TaxMode mode, Rounding rounding) {
        if (rates.isEmpty()) {
            return TaxBreakdown.untaxed(amount);
        }
        Percentage combined = combined(rates);
        return switch (mode) {
            case EXCLUSIVE -> {
                Money tax = combined.of(amount, rounding);
                yield new TaxBreakdown(amount, parts(tax, rates), amount.plus(tax));
            }
            case INCLUSIVE -> {
                Money tax = combined.within(amount, rounding);
                yield new TaxBreakdown(amount.minus(tax), parts(tax, rates), amount);
            }
        };
    }

    private static Percentage combined(List<TaxRate> rates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TaxRate rate : rates) {
            sum = sum.add(rate.percentage().percent());
        }
        return new Percentage(sum);
    }

    private static List<TaxPart> parts(Money tax, List<TaxRate> rates) {
        int places = 0;
        for (TaxRate rate : rates) {
            places = Math.max(places, rate.percentage().percent().scale());
        }
        List<Long> weights = new ArrayList<>(rates.size());
        for (TaxRate rate : rates) {
            weights.add(rate.percentage().percent().movePointRight(places).longValueExact());
        }
        List<Money> amounts = Allocation.proportional(tax, weights);
        List<TaxPart> parts = new ArrayList<>(rates.size());
        for (int i = 0; i < amounts.size(); i++) {
            parts.add(new TaxPart(rates.get(i), amounts.get(i)));
        }
        return parts;
    }
}
