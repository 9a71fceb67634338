package org.countinghouse.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An exact amount of one currency: a whole number of its minor units, which may be negative.
 *
 * <p>Scale: the currency's own number of decimal places (ISO 4217). Range: that of a {@code long} of minor units; every
 * operation is exact or throws {@link ArithmeticException}. Mixing currencies throws {@link IllegalArgumentException}.
 *
 * <p>Worked value: {@code Money.parse("9.99", GBP).times(3)} is {@code 29.97 GBP}.
 */
@CheckReturnValue
public final class Money implements ValueObject, Comparable<Money> {

    private final long minorUnits;
    private final Currency currency;

    private Money(long minorUnits, Currency currency) {
        this.minorUnits = minorUnits;
        this.currency = currency;
    }

    /** That many minor units: {@code ofMinor(1050, GBP)} is 10.50 GBP, {@code ofMinor(1050, JPY)} is 1050 JPY. */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency);
    }

    /** Nothing, in that currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The decimal amount, rounded to the currency's minor unit.
     *
     * @throws ArithmeticException if it does not fit, or is finer than a minor unit under {@link Rounding#EXACT}
     */
    public static Money of(BigDecimal amount, Currency currency, Rounding rounding) {
        return new Money(rounding.toLong(amount.movePointRight(places(currency))), currency);
    }

    /** The amount written as a plain decimal, no finer than the minor unit: {@code parse("10.5", GBP)}.
     *
     * @throws IllegalArgumentException if it is no plain decimal of at most 40 characters
     * @throws ArithmeticException if it is finer than a minor unit or does not fit
     */
    public static Money parse(String amount, Currency currency) {
        return of(UnitPrice.decimal("amount", amount), currency, Rounding.EXACT);
    }

    /** Decimal places of the currency; currencies without any notion of it (XXX, gold) have none. */
    static int places(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** The amount in minor units. */
    public long minorUnits() {
        return minorUnits;
    }

    /** The currency. */
    public Currency currency() {
        return currency;
    }

    /** The amount as a decimal at the currency's scale. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, places(currency));
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other)), currency);
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other)), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /** The amount that many times. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }

    /** {@code this × numerator ÷ denominator}, rounded once. */
    public Money share(long numerator, long denominator, Rounding rounding) {
        return new Money(rounding.multiplyDivide(minorUnits, numerator, denominator), currency);
    }

    /** The smaller of both. */
    public Money min(Money other) {
        return minorUnits <= same(other) ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return minorUnits == 0;
    }

    /** Whether it is above zero. */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /** Whether it is below zero. */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** Whether it is more than the other amount of the same currency. */
    public boolean isMoreThan(Money other) {
        return minorUnits > same(other);
    }

    /** Compares amounts of one currency. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other));
    }

    private long same(Money other) {
        // one object a currency in a running machine, so this costs one comparison
        if (currency != other.currency) {
            Arguments.require(currency.equals(other.currency), "currency", "must be " + currency, other.currency);
        }
        return other.minorUnits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && minorUnits == money.minorUnits && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(minorUnits) + currency.hashCode();
    }

    /** The plain decimal and the currency's code: {@code 10.50 GBP}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
    }
}
