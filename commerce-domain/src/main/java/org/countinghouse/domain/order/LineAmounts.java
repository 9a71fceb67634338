package org.countinghouse.domain.order;

import java.util.Currency;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Net, tax and gross of a line or of a part of it: {@code gross = net + tax}, none negative.
 *
 * <p>The part of the first {@code k} of {@code n} units is {@code gross(k) = gross × k ÷ n} and
 * {@code tax(k) = tax × gross(k) ÷ gross}, each rounded HALF_UP, and {@code net(k) = gross(k) - tax(k)}. A piece is the
 * difference of two such shares. Gross, tax and net of the first {@code k} units never fall as {@code k} grows, because
 * the tax follows the rounded gross; so no piece has a negative amount and any pieces that cover the line make exactly
 * the line.
 *
 * <p>Worked value: 3 units of 8.33 + 1.67 = 10.00, one at a time: gross 3.33, 3.34, 3.33; tax 0.56, 0.55, 0.56.
 *
 * @param net without tax
 * @param tax the tax
 * @param gross with tax
 */
@CheckReturnValue
public record LineAmounts(Money net, Money tax, Money gross) implements ValueObject {

    /** Refuses amounts that do not add up or are negative. */
    public LineAmounts {
        Arguments.require(!net.isNegative(), "net", "must not be negative", net);
        Arguments.require(!tax.isNegative(), "tax", "must not be negative", tax);
        if (!net.plus(tax).equals(gross)) {
            throw Arguments.violated("gross", "must be net plus tax, " + net + " + " + tax, gross);
        }
    }

    /** Nothing, in that currency. */
    public static LineAmounts zero(Currency currency) {
        Money zero = Money.zero(currency);
        return new LineAmounts(zero, zero, zero);
    }

    /** An amount without tax. */
    public static LineAmounts untaxed(Money amount) {
        return new LineAmounts(amount, Money.zero(amount.currency()), amount);
    }

    /** The sum. */
    public LineAmounts plus(LineAmounts other) {
        return new LineAmounts(net.plus(other.net), tax.plus(other.tax), gross.plus(other.gross));
    }

    /** The difference.
     *
     * @throws IllegalArgumentException if an amount would be negative
     */
    public LineAmounts minus(LineAmounts other) {
        return new LineAmounts(net.minus(other.net), tax.minus(other.tax), gross.minus(other.gross));
    }

    /**
     * What the first {@code count} of {@code units} units are worth together.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public LineAmounts upTo(Quantity count, Quantity units) {
        if (count.isMoreThan(units)) {
            throw Arguments.violated("count", "must be at most " + units, count);
        }
        if (count.equals(units)) {
            return this;
        }
        Money grossPart = gross.share(count.units(), units.units(), Rounding.HALF_UP);
        Money taxPart = tax.isZero() ? tax : tax.share(grossPart.minorUnits(), gross.minorUnits(), Rounding.HALF_UP);
        return new LineAmounts(grossPart.minus(taxPart), taxPart, grossPart);
    }

    /**
     * What the next {@code count} units are worth when {@code before} of {@code units} were taken already.
     *
     * @throws IllegalArgumentException if there are not that many left
     */
    public LineAmounts piece(Quantity before, Quantity count, Quantity units) {
        return upTo(before.plus(count), units).minus(upTo(before, units));
    }

    /** The currency of all three. */
    public Currency currency() {
        return gross.currency();
    }
}
