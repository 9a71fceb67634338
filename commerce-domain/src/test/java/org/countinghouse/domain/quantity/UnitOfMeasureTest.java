package org.countinghouse.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnitOfMeasureTest {

    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case", 12);

    @Test
    void cases_are_an_exact_number_of_base_units() {
        assertThat(CASE.inBaseUnits(Quantity.of(3))).isEqualTo(Quantity.of(36));
        assertThat(CASE.inBaseUnits(Quantity.ZERO)).isEqualTo(Quantity.ZERO);
        assertThatThrownBy(() -> CASE.inBaseUnits(Quantity.of(Long.MAX_VALUE))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void what_is_available_in_cases_is_rounded_down() {
        assertThat(CASE.wholeIn(Quantity.of(11))).isEqualTo(Quantity.ZERO);
        assertThat(CASE.wholeIn(Quantity.of(12))).isEqualTo(Quantity.ONE);
        assertThat(CASE.wholeIn(Quantity.of(30))).isEqualTo(Quantity.of(2));
    }

    @Test
    void an_exact_number_of_cases_refuses_what_is_not_whole() {
        assertThat(CASE.exactly(Quantity.of(24))).isEqualTo(Quantity.of(2));
        assertThatThrownBy(() -> CASE.exactly(Quantity.of(25)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("25 base units are no whole number of case of 12");
    }

    @Test
    void only_a_unit_of_one_is_the_base_unit() {
        assertThat(UnitOfMeasure.EACH.isBaseUnit()).isTrue();
        assertThat(UnitOfMeasure.of("piece", 1).isBaseUnit()).isTrue();
        assertThat(CASE.isBaseUnit()).isFalse();
    }

    @Test
    void sizes_out_of_bounds_are_refused() {
        assertThat(UnitOfMeasure.of("ship", 1_000_000).size()).isEqualTo(Quantity.of(1_000_000));
        assertThatThrownBy(() -> UnitOfMeasure.of("nothing", 0)).hasMessageContaining("size of nothing");
        assertThatThrownBy(() -> UnitOfMeasure.of("fleet", 1_000_001)).hasMessageContaining("size of fleet");
        assertThatThrownBy(() -> UnitOfMeasure.of(" ", 1)).hasMessageContaining("unit of measure");
    }

    @Test
    void quantities_multiply_and_divide_exactly() {
        assertThat(Quantity.of(7).times(Quantity.of(3))).isEqualTo(Quantity.of(21));
        assertThat(Quantity.of(7).wholes(Quantity.of(3))).isEqualTo(Quantity.of(2));
        assertThatThrownBy(() -> Quantity.ONE.wholes(Quantity.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
