package org.countinghouse.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.junit.jupiter.api.Test;

class TaxTableTest {

    private static final TaxCategory BOOKS = TaxCategory.of("books");
    private static final TaxRate VAT = TaxRate.of("GB VAT", "20");

    @Test
    void an_item_has_the_rates_of_its_category_and_others_those_of_the_default_one() {
        TaxTable table = TaxTable.builder()
                .mode(TaxMode.INCLUSIVE)
                .putRates(TaxCategory.STANDARD, List.of(VAT))
                .putRates(BOOKS, List.of())
                .putCategories(Sku.of("ATLAS"), BOOKS)
                .build();

        assertThat(table.ratesOf(Sku.of("ATLAS"))).isEmpty();
        assertThat(table.ratesOf(Sku.of("MUG"))).containsExactly(VAT);
    }

    @Test
    void an_untaxed_shop_has_no_rates() {
        assertThat(TaxTable.untaxed().ratesOf(Sku.of("MUG"))).isEmpty();
    }

    @Test
    void a_category_without_rates_is_refused_when_the_table_is_built() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(VAT))
                        .putCategories(Sku.of("ATLAS"), BOOKS)
                        .build())
                .withMessageContaining("ATLAS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.builder().mode(TaxMode.EXCLUSIVE).build())
                .withMessageContaining("standard");
    }

    @Test
    void names_are_texts() {
        assertThat(BOOKS).hasToString("books");
        assertThatIllegalArgumentException().isThrownBy(() -> TaxCategory.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> TaxRate.of("", "20"));
    }
}
