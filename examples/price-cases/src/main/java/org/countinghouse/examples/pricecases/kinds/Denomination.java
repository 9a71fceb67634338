package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/**
 * In which money a case is priced.
 *
 * <p>Its own currency, if that has as many decimal places as the case. Otherwise the currency without a minor unit, whose
 * whole unit stands for the last decimal place: of a case with scale 3, 1.250 become 1250.
 *
 * @param currency the currency of all amounts
 * @param shift how many places the decimal point moves
 */
record Denomination(Currency currency, int shift) {

    private static final Currency PLAIN = Currency.getInstance("XXX");
    private static final int MOST_PLACES = 12;
    /** Decimal digits that surely fit, with room for sums. */
    private static final int DIGITS = 17;

    /** That of a case. */
    static Denomination of(PriceCase priceCase) {
        if (priceCase.scale().isEmpty()) {
            int large = digits(priceCase.input());
            return fine(Math.max(2, Math.min(MOST_PLACES, DIGITS - large)));
        }
        int scale = priceCase.scale().getAsInt();
        return priceCase
                .currency()
                .filter(currency -> currency.getDefaultFractionDigits() == scale)
                .map(currency -> new Denomination(currency, 0))
                .orElse(fine(scale));
    }

    /** This, or that of the currency which the case's input names under a field. */
    Denomination named(PriceCase priceCase, String field) {
        Optional<Currency> named = priceCase.input().optional(field).map(PriceCase::currency);
        if (named.isEmpty() || named.equals(priceCase.currency())) {
            return this;
        }
        if (shift > 0) {
            throw new UnsupportedCase("two currencies whose amounts are not of their minor units");
        }
        return new Denomination(named.get(), 0);
    }

    /** Money of so many decimal places. */
    static Denomination fine(int places) {
        return new Denomination(PLAIN, places);
    }

    /** Decimal places of its smallest amount. */
    int places() {
        return shift + Math.max(0, currency.getDefaultFractionDigits());
    }

    /** The smallest amount. */
    Money smallest() {
        return Money.ofMinor(1, currency);
    }

    Money zero() {
        return Money.zero(currency);
    }

    /** The amount, which must not be finer than the smallest. */
    Money money(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > places()) {
            throw new UnsupportedCase(amount.toPlainString() + " is finer than an amount of " + places()
                    + " decimal places: only prices of one unit may be");
        }
        return Money.of(amount.movePointRight(shift), currency, Rounding.EXACT);
    }

    Money money(Node amount) {
        return money(amount.decimal());
    }

    /** The amount, rounded. */
    Money rounded(BigDecimal amount, Rounding rounding) {
        return Money.of(amount.movePointRight(shift), currency, rounding);
    }

    UnitPrice unitPrice(BigDecimal amount) {
        return new UnitPrice(amount.movePointRight(shift), currency);
    }

    BigDecimal decimal(Money amount) {
        return amount.toDecimal().movePointLeft(shift);
    }

    /** The most digits before the point of any number in it. */
    private static int digits(Node node) {
        if (node.isArray()) {
            return node.items().stream().mapToInt(Denomination::digits).max().orElse(0);
        }
        if (node.isObject()) {
            return node.peek().stream().mapToInt(Denomination::digits).max().orElse(0);
        }
        return node.isDecimal() ? node.decimal().precision() - node.decimal().scale() : 0;
    }
}
