package org.countinghouse.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An exact percentage of at least zero: {@code Percentage.parse("8.875")}.
 *
 * @param percent the number before the percent sign, without trailing zeros, at most 12 decimal places
 */
public record Percentage(BigDecimal percent) implements ValueObject {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Strips trailing zeros; refuses what is negative, above 100,000 or too fine. */
    public Percentage {
        Arguments.require(percent.signum() >= 0, "percentage", "must not be negative", percent);
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        Arguments.require(percent.scale() <= 12, "percentage", "has at most 12 decimal places", percent);
        Arguments.require(
                percent.compareTo(BigDecimal.valueOf(100_000)) <= 0, "percentage", "is at most 100,000", percent);
    }

    /** The number before the percent sign. */
    public static Percentage of(long percent) {
        return new Percentage(BigDecimal.valueOf(percent));
    }

    /** The number before the percent sign, written as a plain decimal. */
    public static Percentage parse(String percent) {
        return new Percentage(UnitPrice.decimal("percentage", percent));
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return percent.signum() == 0;
    }

    /** The upper part of this percentage as a fraction of whole numbers in lowest terms: 1 for 12.5 %. */
    public long numerator() {
        return reduced(scaled(percent));
    }

    /** The lower part of this percentage as a fraction of whole numbers in lowest terms: 8 for 12.5 %. */
    public long denominator() {
        return reduced(scaled(HUNDRED));
    }

    private long reduced(BigInteger part) {
        return part.divide(scaled(percent).gcd(scaled(HUNDRED))).longValueExact();
    }

    private BigInteger scaled(BigDecimal number) {
        return number.movePointRight(Math.max(0, percent.scale())).toBigIntegerExact();
    }

    /** That part of an amount, rounded once: 15 % of 10.50 is 1.58 under HALF_UP. */
    public Money of(Money amount, Rounding rounding) {
        BigDecimal exact =
                BigDecimal.valueOf(amount.minorUnits()).multiply(percent).movePointLeft(2);
        return Money.ofMinor(rounding.toLong(exact), amount.currency());
    }

    /**
     * The part that this percentage, added on top, makes of an amount that already includes it, rounded once: the 20 %
     * inside 12.00 are 2.00.
     */
    public Money within(Money inclusive, Rounding rounding) {
        // amount × p ÷ (100 + p), with p's decimals cleared so that the division happens once, on integers
        int places = Math.max(0, percent.scale());
        long part = percent.movePointRight(places).longValueExact();
        long whole = HUNDRED.add(percent).movePointRight(places).longValueExact();
        return inclusive.share(part, whole, rounding);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " %";
    }
}
