package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 13, 12, 13, -13",
        "HALF_EVEN, 12, 12, 13, -12",
        "HALF_DOWN, 12, 12, 13, -12",
        "UP, 13, 13, 13, -13",
        "DOWN, 12, 12, 12, -12",
        "CEILING, 13, 13, 13, -12",
        "FLOOR, 12, 12, 12, -13",
    })
    void each_has_its_rule_for_halves_for_less_and_for_more(
            Rounding rounding, long half, long less, long more, long negativeHalf) {
        assertThat(rounding.toLong(new BigDecimal("12.5"))).isEqualTo(half);
        assertThat(rounding.multiplyDivide(25, 1, 2)).isEqualTo(half);
        assertThat(rounding.multiplyDivide(124, 1, 10)).isEqualTo(less);
        assertThat(rounding.multiplyDivide(126, 1, 10)).isEqualTo(more);
        assertThat(rounding.multiplyDivide(-25, 1, 2)).isEqualTo(negativeHalf);
    }

    @Test
    void half_even_goes_up_from_an_odd_neighbor() {
        assertThat(Rounding.HALF_EVEN.multiplyDivide(27, 1, 2)).isEqualTo(14);
        assertThat(Rounding.HALF_EVEN.multiplyDivide(-27, 1, 2)).isEqualTo(-14);
    }

    @Test
    void exact_refuses_to_round() {
        assertThat(Rounding.EXACT.multiplyDivide(7, 6, 3)).isEqualTo(14);
        assertThatThrownBy(() -> Rounding.EXACT.multiplyDivide(7, 1, 3))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("7 ÷ 3");
        assertThatThrownBy(() -> Rounding.EXACT.toLong(new BigDecimal("0.5"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void what_does_not_fit_or_divides_by_zero_is_an_arithmetic_error(Rounding rounding) {
        assertThatThrownBy(() -> rounding.multiplyDivide(Long.MAX_VALUE, 2, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounding.multiplyDivide(1, 1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounding.toLong(new BigDecimal("1e19"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void an_enormous_exponent_is_answered_at_once(Rounding rounding) {
        assertThatThrownBy(() -> rounding.toLong(new BigDecimal("1e100000000")))
                .isInstanceOf(ArithmeticException.class);
        assertThat(rounding.toLong(new BigDecimal("0e100000000"))).isZero();
        assertThat(rounding.toLong(new BigDecimal("0e-100000000"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 0, 0", "HALF_EVEN, 0, 0", "UP, 1, -1", "DOWN, 0, 0", "CEILING, 1, 0", "FLOOR, 0, -1"})
    void next_to_nothing_is_rounded_like_anything_else(Rounding rounding, long positive, long negative) {
        assertThat(rounding.toLong(new BigDecimal("1e-100000000"))).isEqualTo(positive);
        assertThat(rounding.toLong(new BigDecimal("-1e-100000000"))).isEqualTo(negative);
        assertThat(rounding.toLong(new BigDecimal("0.04"))).isEqualTo(positive);
    }
}
