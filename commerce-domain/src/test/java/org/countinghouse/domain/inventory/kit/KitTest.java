package org.countinghouse.domain.inventory.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KitTest {

    private static final Sku TEAPOT = Sku.of("TEAPOT");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku BREAKFAST = Sku.of("BREAKFAST");
    private static final Sku HAMPER = Sku.of("HAMPER");
    private static final Kit SET = Kit.of(BREAKFAST, Kit.Component.of(TEAPOT, 1), Kit.Component.of(CUP, 4));

    private static Quantity available(long teapots, long cups) {
        Map<Sku, Quantity> stock = Map.of(TEAPOT, Quantity.of(teapots), CUP, Quantity.of(cups));
        return SET.available(stock::get);
    }

    /** One kit. */
    @Nested
    class One {

        @Test
        void is_available_as_often_as_its_scarcest_component_allows() {
            assertThat(available(3, 10)).isEqualTo(Quantity.of(2));
            assertThat(available(3, 12)).isEqualTo(Quantity.of(3));
            assertThat(available(1, 100)).isEqualTo(Quantity.ONE);
            assertThat(available(5, 3)).isEqualTo(Quantity.ZERO);
            assertThat(Kit.wholeSets(List.of(), sku -> Quantity.ONE)).isEqualTo(Quantity.ZERO);
        }

        @Test
        void names_each_component_once_and_not_itself() {
            assertThatThrownBy(() -> Kit.of(BREAKFAST, Kit.Component.of(CUP, 1), Kit.Component.of(CUP, 2)))
                    .hasMessageContaining("must not repeat");
            assertThatThrownBy(() -> Kit.of(BREAKFAST, Kit.Component.of(BREAKFAST, 1)))
                    .hasMessageContaining("must not be the kit itself");
        }

        @Test
        void has_1_to_100_components_of_1_to_a_million_units() {
            assertThat(new Kit(BREAKFAST, components(100)).components()).hasSize(100);
            assertThatThrownBy(() -> new Kit(BREAKFAST, components(101))).hasMessageContaining("must be 1 to 100");
            assertThatThrownBy(() -> Kit.of(BREAKFAST)).hasMessageContaining("must be 1 to 100");
            assertThat(Kit.Component.of(CUP, 1_000_000).quantity()).isEqualTo(Quantity.of(1_000_000));
            assertThatThrownBy(() -> Kit.Component.of(CUP, 1_000_001)).hasMessageContaining("quantity of CUP");
            assertThatThrownBy(() -> Kit.Component.of(CUP, 0)).hasMessageContaining("quantity of CUP");
        }

        private static List<Kit.Component> components(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Kit.Component.of(Sku.of("PART-" + i), 1))
                    .toList();
        }
    }

    /** Kits of kits. */
    @Nested
    class Nesting {

        private static final Kit GIFT = Kit.of(HAMPER, Kit.Component.of(BREAKFAST, 2), Kit.Component.of(CUP, 1));

        @Test
        void is_expanded_down_to_what_is_kept_and_equal_components_are_added() {
            Kits kits = Kits.of(List.of(GIFT, SET));

            assertThat(kits.kit(HAMPER))
                    .contains(Kit.of(HAMPER, Kit.Component.of(TEAPOT, 2), Kit.Component.of(CUP, 9)));
            assertThat(kits.kit(BREAKFAST)).contains(SET);
            assertThat(kits.kit(CUP)).isEmpty();
        }

        @Test
        void does_not_depend_on_the_order_of_the_definitions() {
            assertThat(Kits.of(List.of(SET, GIFT)).kit(HAMPER))
                    .isEqualTo(Kits.of(List.of(GIFT, SET)).kit(HAMPER));
        }

        @Test
        void refuses_a_kit_that_contains_itself_however_far_down() {
            Sku box = Sku.of("BOX");
            Kit outer = Kit.of(box, Kit.Component.of(HAMPER, 1));
            Kit gift = Kit.of(HAMPER, Kit.Component.of(BREAKFAST, 1));
            Kit loop = Kit.of(BREAKFAST, Kit.Component.of(box, 1));

            assertThatThrownBy(() -> Kits.of(List.of(outer, gift, loop)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must not contain itself")
                    .hasMessageContaining("BOX")
                    .hasMessageContaining("HAMPER");
        }

        @Test
        void lets_two_kits_share_an_inner_one() {
            Sku box = Sku.of("BOX");
            Kits kits = Kits.of(List.of(SET, GIFT, Kit.of(box, Kit.Component.of(BREAKFAST, 3))));

            assertThat(kits.kit(box)).contains(Kit.of(box, Kit.Component.of(TEAPOT, 3), Kit.Component.of(CUP, 12)));
        }

        @Test
        void refuses_two_definitions_of_one_kit_and_one_that_grows_too_large() {
            assertThatThrownBy(() -> Kits.of(List.of(SET, SET))).hasMessageContaining("must not repeat");
            Kit many = Kit.of(HAMPER, Kit.Component.of(BREAKFAST, 250_001));
            assertThatThrownBy(() -> Kits.of(List.of(SET, many))).hasMessageContaining("quantity of CUP");
        }
    }
}
