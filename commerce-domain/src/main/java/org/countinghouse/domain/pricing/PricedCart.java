package org.countinghouse.domain.pricing;

import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A cart with its prices; every total is the plain sum of its lines.
 *
 * @param currency the currency of every amount
 * @param lines in the order of the cart; unmodifiable
 */
public record PricedCart(Currency currency, List<PricedLine> lines) implements ValueObject {

    /** Refuses a negative total, and with an {@link ArithmeticException} one that does not fit. */
    public PricedCart {
        lines = List.copyOf(lines);
        Money total = sum(currency, lines, PricedLine::gross);
        Arguments.require(!total.isNegative(), "gross", "must not be negative", total);
    }

    /** The sum of the lines without tax. */
    public Money net() {
        return sum(currency, lines, PricedLine::net);
    }

    /** The tax of all lines. */
    public Money tax() {
        return sum(currency, lines, PricedLine::tax);
    }

    /** The sum of the lines with tax: what the customer pays. */
    public Money gross() {
        return sum(currency, lines, PricedLine::gross);
    }

    private static Money sum(Currency currency, List<PricedLine> lines, Function<PricedLine, Money> amount) {
        Money total = Money.zero(currency);
        for (PricedLine line : lines) {
            total = total.plus(amount.apply(line));
        }
        return total;
    }
}
