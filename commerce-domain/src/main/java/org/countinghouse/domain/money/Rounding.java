package org.countinghouse.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The named ways an exact value becomes a whole number of minor units. There is no default: every caller names one. */
public enum Rounding {
    /** To the nearest; halves away from zero: 0.125 becomes 0.13. The commercial rule. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest; halves to the even neighbour: 0.125 becomes 0.12. Free of drift over many values. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest; halves towards zero: 0.125 becomes 0.12. */
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** Towards zero. */
    DOWN(RoundingMode.DOWN),
    /** Towards plus infinity. */
    CEILING(RoundingMode.CEILING),
    /** Towards minus infinity. */
    FLOOR(RoundingMode.FLOOR),
    /** No rounding: a value that is not whole is an {@link ArithmeticException}. */
    EXACT(RoundingMode.UNNECESSARY);

    private static final int MAX_DIGITS = 19;
    private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.01");

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** The decimal rounded to a whole number.
     *
     * @throws ArithmeticException if it does not fit into a {@code long}, or is not whole under {@link #EXACT}
     */
    public long toLong(BigDecimal value) {
        // digits before the point; the bounds keep an enormous exponent from being written out in full
        long digits = (long) value.precision() - value.scale();
        if (value.signum() == 0) {
            return 0;
        }
        if (digits > MAX_DIGITS) {
            throw new ArithmeticException("a number of " + digits + " digits does not fit");
        }
        BigDecimal near = digits < 0 ? NEXT_TO_NOTHING.multiply(BigDecimal.valueOf(value.signum())) : value;
        return near.setScale(0, mode).longValueExact();
    }

    /**
     * {@code multiplicand × multiplier ÷ divisor}, rounded once, with the product held exactly. Worked value:
     * {@code HALF_UP.multiplyDivide(1001, 1, 3)} is 334.
     *
     * @throws ArithmeticException if the divisor is zero or the result does not fit into a {@code long}
     */
    public long multiplyDivide(long multiplicand, long multiplier, long divisor) {
        long high = Math.multiplyHigh(multiplicand, multiplier);
        long low = multiplicand * multiplier;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        if (fits && low != Long.MIN_VALUE && divisor > 0) {
            return divide(low, divisor);
        }
        BigDecimal product = new BigDecimal(BigInteger.valueOf(multiplicand).multiply(BigInteger.valueOf(multiplier)));
        return product.divide(BigDecimal.valueOf(divisor), 0, mode).longValueExact();
    }

    private long divide(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend - quotient * divisor);
        if (remainder == 0) {
            return quotient;
        }
        boolean negative = dividend < 0;
        long toHalf = Long.compare(remainder, divisor - remainder);
        boolean away = switch (this) {
            case HALF_UP -> toHalf >= 0;
            case HALF_DOWN -> toHalf > 0;
            case HALF_EVEN -> toHalf > 0 || (toHalf == 0 && (quotient & 1) != 0);
            case UP -> true;
            case DOWN -> false;
            case CEILING -> !negative;
            case FLOOR -> negative;
            case EXACT ->
                throw new ArithmeticException(
                        dividend + " ÷ " + divisor + " is not a whole number, and rounding is not allowed");
        };
        if (!away) {
            return quotient;
        }
        return negative ? quotient - 1 : quotient + 1;
    }
}
