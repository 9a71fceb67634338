package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast path on longs against plain decimal arithmetic, extremes included. */
class RoundingProperties {

    @Property(tries = 5000)
    void multiply_divide_agrees_with_decimal_arithmetic(
            @ForAll("longs") long multiplicand,
            @ForAll("longs") long multiplier,
            @ForAll("longs") long divisor,
            @ForAll Rounding rounding) {
        if (divisor == 0) {
            assertThatThrownBy(() -> rounding.multiplyDivide(multiplicand, multiplier, divisor))
                    .isInstanceOf(ArithmeticException.class);
            return;
        }
        BigDecimal product = new BigDecimal(BigInteger.valueOf(multiplicand).multiply(BigInteger.valueOf(multiplier)));
        BigDecimal expected;
        try {
            expected = product.divide(BigDecimal.valueOf(divisor), 0, mode(rounding));
        } catch (ArithmeticException notWhole) {
            assertThatThrownBy(() -> rounding.multiplyDivide(multiplicand, multiplier, divisor))
                    .isInstanceOf(ArithmeticException.class);
            return;
        }
        if (expected.toBigIntegerExact().bitLength() > 63) {
            assertThatThrownBy(() -> rounding.multiplyDivide(multiplicand, multiplier, divisor))
                    .isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(rounding.multiplyDivide(multiplicand, multiplier, divisor))
                    .isEqualTo(expected.longValueExact());
        }
    }

    private static RoundingMode mode(Rounding rounding) {
        return rounding == Rounding.EXACT ? RoundingMode.UNNECESSARY : RoundingMode.valueOf(rounding.name());
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-20, 20),
                Arbitraries.of(
                        Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 31, 1L << 32));
    }
}
