package org.countinghouse.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.junit.jupiter.api.Test;

class PackagingTest {

    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case", 12);
    private static final UnitOfMeasure PALLET = UnitOfMeasure.of("pallet", 480);
    private static final Packaging WATER = Packaging.of(Sku.of("WATER"), CASE, PALLET);

    @Test
    void a_pallet_is_forty_cases() {
        assertThat(WATER.convert(Quantity.ONE, PALLET, CASE)).isEqualTo(Quantity.of(40));
        assertThat(WATER.convert(Quantity.of(80), CASE, PALLET)).isEqualTo(Quantity.of(2));
        assertThat(WATER.convert(Quantity.of(2), CASE, UnitOfMeasure.EACH)).isEqualTo(Quantity.of(24));
    }

    @Test
    void three_cases_are_no_whole_number_of_pallets() {
        assertThatThrownBy(() -> WATER.convert(Quantity.of(3), CASE, PALLET)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WATER.convert(Quantity.of(13), UnitOfMeasure.EACH, CASE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_unit_of_another_size_is_not_known() {
        UnitOfMeasure other = UnitOfMeasure.of("case", 6);

        assertThatThrownBy(() -> WATER.convert(Quantity.ONE, other, UnitOfMeasure.EACH))
                .hasMessageContaining("must be one of WATER");
        assertThatThrownBy(() -> WATER.convert(Quantity.of(6), UnitOfMeasure.EACH, other))
                .hasMessageContaining("must be one of WATER");
    }

    @Test
    void units_are_found_by_name_the_base_unit_always() {
        assertThat(WATER.unit("pallet")).contains(PALLET);
        assertThat(WATER.unit("each")).contains(UnitOfMeasure.EACH);
        assertThat(WATER.unit("crate")).isEmpty();
    }

    @Test
    void a_name_is_given_once_and_an_each_is_one() {
        assertThatThrownBy(() -> Packaging.of(WATER.sku(), CASE, UnitOfMeasure.of("case", 6)))
                .hasMessageContaining("must not repeat");
        assertThatThrownBy(() -> Packaging.of(WATER.sku(), UnitOfMeasure.of("each", 2)))
                .hasMessageContaining("size of each");
        assertThat(Packaging.of(WATER.sku(), UnitOfMeasure.EACH).units()).containsExactly(UnitOfMeasure.EACH);
        assertThat(Packaging.of(WATER.sku(), units(20)).units()).hasSize(20);
        assertThatThrownBy(() -> Packaging.of(WATER.sku(), units(21))).hasMessageContaining("at most 20");
    }

    private static UnitOfMeasure[] units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> UnitOfMeasure.of("unit " + i, i))
                .toArray(UnitOfMeasure[]::new);
    }
}
