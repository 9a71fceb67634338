package org.countinghouse.ports.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.domain.tax.TaxableLine;
import org.countinghouse.ports.tck.TaxCalculatorConformance;
import org.junit.jupiter.api.Test;

class DeclaredTaxesTest extends TaxCalculatorConformance {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final TaxRate VAT = TaxRate.of("GB VAT", "20");
    private static final TaxTable TABLE = TaxTable.builder()
            .mode(TaxMode.INCLUSIVE)
            .putRates(TaxCategory.STANDARD, List.of(VAT))
            .putRates(TaxCategory.of("books"), List.of())
            .putCategories(Sku.of("BOOK"), TaxCategory.of("books"))
            .build();

    @Override
    protected TaxCalculator calculator() {
        return DeclaredTaxes.of(TABLE, Rounding.HALF_UP);
    }

    @Override
    protected SellableItem item() {
        return SellableItem.goods(Sku.of("MUG"), "Mug");
    }

    private static List<AssessedLine> answer(TaxCalculator calculator, String sku, String amount, TaxMode mode) {
        TaxableLine line =
                new TaxableLine(1, SellableItem.goods(Sku.of(sku), sku), Quantity.ONE, Money.parse(amount, GBP), mode);
        return calculator
                .assess(
                        TenantId.of("t"),
                        new TaxRequest("Q", GBP, Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(line)))
                .get()
                .lines();
    }

    private static AssessedLine taxed(String tax, TaxRate... rates) {
        return new AssessedLine(1, List.of(rates), Money.parse(tax, GBP));
    }

    @Test
    void the_price_says_whether_it_holds_the_tax_and_the_table_says_how_much() {
        assertThat(answer(calculator(), "MUG", "12.00", TaxMode.INCLUSIVE)).containsExactly(taxed("2.00", VAT));
        assertThat(answer(calculator(), "MUG", "12.00", TaxMode.EXCLUSIVE)).containsExactly(taxed("2.40", VAT));
        assertThat(answer(calculator(), "BOOK", "12.00", TaxMode.INCLUSIVE)).containsExactly(taxed("0.00"));
    }

    @Test
    void rounding_and_its_side_are_the_callers_choice() {
        DeclaredTaxes up = DeclaredTaxes.of(TABLE, Rounding.UP);
        assertThat(answer(up, "MUG", "0.01", TaxMode.EXCLUSIVE)).containsExactly(taxed("0.01", VAT));
        assertThat(answer(calculator(), "MUG", "0.02", TaxMode.EXCLUSIVE)).containsExactly(taxed("0.00", VAT));
        assertThat(answer(up, "MUG", "0.99", TaxMode.INCLUSIVE)).containsExactly(taxed("0.17", VAT));
        assertThat(answer(up.rounding(TaxRounds.COUNTERPART), "MUG", "0.99", TaxMode.INCLUSIVE))
                .containsExactly(taxed("0.16", VAT));
    }
}
