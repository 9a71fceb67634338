package org.countinghouse.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The price or cost of one unit, an exact decimal that may be finer than a minor unit: {@code 0.125 GBP}.
 *
 * <p>Scale: at most 12 decimal places and 19 digits before the point; trailing zeros do not matter to equality. Never negative.
 *
 * @param amount the decimal, without trailing zeros
 * @param currency its currency
 */
public record UnitPrice(BigDecimal amount, Currency currency) implements ValueObject {

    private static final int MAX_PLACES = 12;
    private static final int MAX_DIGITS = 19;
    private static final int MAX_TEXT = 40;

    /** Strips trailing zeros; refuses what is negative, finer than 12 places or beyond 19 digits. */
    public UnitPrice {
        Arguments.require(amount.signum() >= 0, "unit price", "must not be negative", amount);
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        long digits = (long) amount.precision() - amount.scale();
        Arguments.require(digits <= MAX_DIGITS, "unit price", "has at most 19 digits before the point", digits);
        Arguments.require(amount.scale() <= MAX_PLACES, "unit price", "has at most 12 decimal places", amount);
    }

    /** The price written as a plain decimal.
     *
     * @throws IllegalArgumentException if it is no plain decimal, negative, or too fine
     */
    public static UnitPrice parse(String amount, Currency currency) {
        return new UnitPrice(decimal("unit price", amount), currency);
    }

    /** The amount of so many units, rounded once to the minor unit: 3 at 0.125 GBP is 0.38 GBP under HALF_UP. */
    public Money times(Quantity quantity, Rounding rounding) {
        return Money.of(amount.multiply(BigDecimal.valueOf(quantity.units())), currency, rounding);
    }

    /** That percentage of this price, exact. */
    public UnitPrice percent(Percentage percentage) {
        return new UnitPrice(amount.multiply(percentage.percent()).movePointLeft(2), currency);
    }

    /** A plain decimal (optional sign, digits, optional point and digits) of at most 40 characters: no exponents. */
    static BigDecimal decimal(String field, String text) {
        boolean plain = !text.isEmpty() && text.length() <= MAX_TEXT;
        int digits = 0;
        int points = 0;
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                plain = i == 0 && (c == '-' || c == '+');
            }
        }
        Arguments.require(plain && digits > 0 && points <= 1, field, "must be a plain decimal", text);
        return new BigDecimal(text);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
