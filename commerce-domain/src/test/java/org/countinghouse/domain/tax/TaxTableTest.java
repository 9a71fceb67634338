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
    void a_category_that_is_read_in_another_way_must_have_rates_too() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(VAT))
                        .putModes(BOOKS, TaxMode.INCLUSIVE)
                        .build())
                .withMessageContaining("mode")
                .withMessageContaining("books");
    }

    @Test
    void a_category_s_formula_is_made_of_its_rates_and_its_way_of_reading_prices() {
        TaxTable table = TaxTable.builder()
                .mode(TaxMode.EXCLUSIVE)
                .putRates(TaxCategory.STANDARD, List.of(VAT))
                .putRates(BOOKS, List.of())
                .putModes(BOOKS, TaxMode.INCLUSIVE)
                .build();

        TaxFormula standard = table.formulaOf(TaxCategory.STANDARD);
        assertThat(standard.rates()).containsExactly(VAT);
        assertThat(standard.mode()).isEqualTo(TaxMode.EXCLUSIVE);
        assertThat(table.formulaOf(BOOKS).mode()).isEqualTo(TaxMode.INCLUSIVE);
        assertThat(table.formulaOf(BOOKS).isFree()).isTrue();
    }

    @Test
    void formulas_of_the_same_rates_are_the_same() {
        TaxFormula one = TaxFormula.of(List.of(VAT), TaxMode.EXCLUSIVE);
        assertThat(one)
                .isEqualTo(TaxFormula.of(List.of(VAT), TaxMode.EXCLUSIVE))
                .hasSameHashCodeAs(TaxFormula.of(List.of(VAT), TaxMode.EXCLUSIVE))
                .isNotEqualTo(TaxFormula.of(List.of(VAT), TaxMode.INCLUSIVE))
                .isNotEqualTo(TaxFormula.of(List.of(), TaxMode.EXCLUSIVE));
    }

    @Test
    void rates_may_be_as_fine_as_17_places_together() {
        TaxRate finest = TaxRate.of("finest", "0.000000000001");
        assertThat(TaxFormula.of(List.of(finest), TaxMode.EXCLUSIVE).isFree()).isFalse();
        TaxRate onTop = TaxRate.of("on top", "0.001").compounding();
        assertThat(TaxFormula.of(List.of(TaxRate.of("fine", "0.0000000001"), onTop), TaxMode.EXCLUSIVE)
                        .denominator())
                .isEqualTo(100_000_000_000_000_000L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxFormula.of(List.of(finest, onTop), TaxMode.EXCLUSIVE))
                .withMessageContaining("17 places");
    }

    @Test
    void names_are_texts() {
        assertThat(BOOKS).hasToString("books");
        assertThatIllegalArgumentException().isThrownBy(() -> TaxCategory.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> TaxRate.of("", "20"));
    }
}
