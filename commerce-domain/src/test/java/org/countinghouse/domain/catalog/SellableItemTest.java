package org.countinghouse.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SellableItemTest {

    private static final Sku SKU = Sku.of("85123A");

    @Test
    void only_goods_take_units_from_stock() {
        assertThat(SellableItem.goods(SKU, "Lantern").isStocked()).isTrue();
        assertThat(SellableItem.service(SKU, "Engraving").isStocked()).isFalse();
        assertThat(SellableItem.carriage(SKU, "Postage").isStocked()).isFalse();
        assertThat(SellableItem.service(SKU, "Engraving").kind()).isEqualTo(SellableItem.Kind.SERVICE);
        assertThat(SellableItem.carriage(SKU, "").kind()).isEqualTo(SellableItem.Kind.CARRIAGE);
    }

    @Test
    void refuses_an_over_long_name() {
        assertThat(SellableItem.goods(SKU, "n".repeat(200)).name()).hasSize(200);
        assertThatThrownBy(() -> SellableItem.goods(SKU, "n".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name is 201 characters long");
    }

    @Test
    void codes_are_told_apart_by_every_character() {
        assertThat(Sku.of("m"))
                .isNotEqualTo(Sku.of("M"))
                .isGreaterThan(Sku.of("M"))
                .hasToString("m");
        assertThatThrownBy(() -> Sku.of(" ")).hasMessage("sku must not be blank");
        assertThatThrownBy(() -> Sku.of("s".repeat(65))).hasMessageContaining("65 characters");
    }
}
