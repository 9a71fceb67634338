package org.countinghouse.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Quantity THREE = Quantity.of(3);
    private static final Quantity SEVEN = Quantity.of(7);

    @Test
    void adds_and_subtracts_exactly() {
        assertThat(SEVEN.minus(THREE)).isEqualTo(Quantity.of(4));
        assertThat(SEVEN.plus(THREE)).isEqualTo(Quantity.of(10));
        assertThat(SEVEN.minus(SEVEN)).isSameAs(Quantity.ZERO);
    }

    @Test
    void never_falls_below_zero() {
        assertThatThrownBy(() -> THREE.minus(SEVEN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cannot take 7 from 3");
        assertThatThrownBy(() -> Quantity.of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity must not be negative, but is -1");
    }

    @Test
    void never_wraps_round() {
        Quantity most = Quantity.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Quantity.ONE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void compares_by_count() {
        assertThat(THREE.min(SEVEN)).isSameAs(THREE);
        assertThat(SEVEN.min(THREE)).isSameAs(THREE);
        assertThat(SEVEN.isMoreThan(THREE)).isTrue();
        assertThat(THREE.isMoreThan(THREE)).isFalse();
        assertThat(THREE).isLessThan(SEVEN).isEqualTo(Quantity.of(3)).isNotEqualTo(SEVEN);
        assertThat(THREE).isNotEqualTo("3").hasSameHashCodeAs(Quantity.of(3)).hasToString("3");
        assertThat(THREE.hashCode()).isNotEqualTo(SEVEN.hashCode());
        assertThat(Quantity.ZERO.isZero()).isTrue();
        assertThat(Quantity.ZERO.isPositive()).isFalse();
        assertThat(Quantity.ONE.isZero()).isFalse();
        assertThat(Quantity.ONE.isPositive()).isTrue();
        assertThat(SEVEN.units()).isEqualTo(7);
    }
}
