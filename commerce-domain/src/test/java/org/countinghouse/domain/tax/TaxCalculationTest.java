package org.countinghouse.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.junit.jupiter.api.Test;

class TaxCalculationTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final List<TaxRate> VAT = List.of(TaxRate.of("GB VAT", "20"));

    @Test
    void exclusive_tax_comes_on_top() {
        TaxBreakdown tax = of("10.00", GBP, VAT, TaxMode.EXCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.net()).hasToString("10.00 GBP");
        assertThat(tax.tax()).hasToString("2.00 GBP");
        assertThat(tax.gross()).hasToString("12.00 GBP");
        assertThat(tax.parts())
                .containsExactly(new TaxPart(VAT.get(0), Money.parse("10.00", GBP), Money.parse("2.00", GBP)));
    }

    @Test
    void inclusive_tax_is_inside() {
        TaxBreakdown tax = of("12.00", GBP, VAT, TaxMode.INCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.net()).hasToString("10.00 GBP");
        assertThat(tax.tax()).hasToString("2.00 GBP");
        assertThat(tax.gross()).hasToString("12.00 GBP");
    }

    @Test
    void several_rates_apply_to_the_same_net_amount() {
        TaxBreakdown tax = of("9.99", USD, newYork(), TaxMode.EXCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.gross()).hasToString("10.88 USD");
        assertThat(tax.parts()).extracting(part -> part.amount().toString()).containsExactly("0.40 USD", "0.49 USD");
    }

    @Test
    void several_rates_inside_a_gross_amount_share_its_tax() {
        TaxBreakdown tax = of("10.88", USD, newYork(), TaxMode.INCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.net()).hasToString("9.99 USD");
        assertThat(tax.parts()).extracting(part -> part.amount().toString()).containsExactly("0.40 USD", "0.49 USD");
    }

    @Test
    void yen_have_no_decimals_and_dinars_three() {
        List<TaxRate> ten = List.of(TaxRate.of("any", "10"));

        assertThat(of("999", JPY, ten, TaxMode.EXCLUSIVE, Rounding.HALF_UP).gross())
                .hasToString("1099 JPY");
        assertThat(of("999", JPY, ten, TaxMode.EXCLUSIVE, Rounding.DOWN).gross())
                .hasToString("1098 JPY");
        assertThat(of("1.005", KWD, ten, TaxMode.EXCLUSIVE, Rounding.HALF_UP).gross())
                .hasToString("1.106 KWD");
        assertThat(of("1.005", KWD, ten, TaxMode.EXCLUSIVE, Rounding.HALF_EVEN).gross())
                .hasToString("1.105 KWD");
    }

    @Test
    void without_rates_there_is_no_tax() {
        for (TaxMode mode : TaxMode.values()) {
            TaxBreakdown tax = of("10.00", GBP, List.of(), mode, Rounding.EXACT);

            assertThat(tax).isEqualTo(TaxBreakdown.untaxed(Money.parse("10.00", GBP)));
            assertThat(tax.tax().isZero()).isTrue();
        }
    }

    @Test
    void a_rate_of_zero_keeps_its_part() {
        List<TaxRate> zero = List.of(TaxRate.of("GB VAT zero-rated", "0"));

        TaxBreakdown tax = of("10.00", GBP, zero, TaxMode.INCLUSIVE, Rounding.HALF_UP);

        assertThat(tax.gross()).isEqualTo(tax.net());
        assertThat(tax.parts()).containsExactly(new TaxPart(zero.get(0), Money.parse("10.00", GBP), Money.zero(GBP)));
    }

    @Test
    void exact_rounding_refuses_what_is_not_whole() {
        assertThatThrownBy(() -> of("0.01", GBP, VAT, TaxMode.EXCLUSIVE, Rounding.EXACT))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_breakdown_that_does_not_add_up_cannot_be() {
        Money ten = Money.parse("10.00", GBP);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TaxBreakdown(ten, List.of(new TaxPart(VAT.get(0), ten, Money.parse("2.00", GBP))), ten))
                .withMessageContaining("12.00 GBP");
    }

    @Test
    void a_compounding_rate_taxes_the_taxes_before_it() {
        List<TaxRate> rates = List.of(
                TaxRate.of("federal", "5"), TaxRate.of("provincial", "10").compounding());

        TaxBreakdown exclusive = of("100.00", USD, rates, TaxMode.EXCLUSIVE, Rounding.HALF_UP);
        TaxBreakdown inclusive = of("115.50", USD, rates, TaxMode.INCLUSIVE, Rounding.HALF_UP);

        assertThat(exclusive.parts())
                .extracting(part -> part.amount().toString())
                .containsExactly("5.00 USD", "10.50 USD");
        assertThat(exclusive.parts())
                .extracting(part -> part.taxed().toString())
                .containsExactly("100.00 USD", "105.00 USD");
        assertThat(inclusive).isEqualTo(exclusive);
    }

    @Test
    void the_net_amount_may_be_rounded_instead_of_the_tax() {
        TaxFormula four = TaxFormula.of(List.of(TaxRate.of("any", "4")), TaxMode.INCLUSIVE);
        Money price = Money.parse("2.99", USD);

        assertThat(TaxCalculation.of(price, four, Rounding.HALF_UP, TaxRounds.COUNTERPART)
                        .net())
                .hasToString("2.88 USD");
        assertThat(TaxCalculation.of(price, four, Rounding.HALF_UP, TaxRounds.TAX)
                        .net())
                .hasToString("2.87 USD");
        TaxFormula on = TaxFormula.of(List.of(TaxRate.of("any", "20")), TaxMode.EXCLUSIVE);
        assertThat(TaxCalculation.of(Money.parse("123", JPY), on, Rounding.HALF_UP, TaxRounds.COUNTERPART)
                        .gross())
                .hasToString("148 JPY");
        assertThat(on.exactTax(Money.parse("123", JPY), 3)).hasToString("24.600");
        assertThat(four.exactTax(price, 4)).hasToString("0.1150");
    }

    @Test
    void a_gross_price_keeps_its_net_price_under_another_rate() {
        Money ten = Money.parse("10.00", USD);
        List<TaxRate> home = List.of(TaxRate.of("home", "19"));

        assertThat(TaxCalculation.reprice(ten, home, List.of(TaxRate.of("there", "24")), Rounding.HALF_UP))
                .hasToString("10.42 USD");
        assertThat(TaxCalculation.reprice(ten.times(3), home, List.of(), Rounding.HALF_UP))
                .hasToString("25.21 USD");
        assertThat(TaxCalculation.reprice(ten, home, home, Rounding.EXACT)).isEqualTo(ten);
    }

    @Test
    void rates_too_fine_for_one_fraction_are_refused() {
        List<TaxRate> fine = List.of(
                TaxRate.of("a", "1.000000000001"),
                TaxRate.of("b", "1.000000000001").compounding());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxFormula.of(fine, TaxMode.EXCLUSIVE))
                .withMessageContaining("tax rates");
    }

    @Test
    void formulas_are_values() {
        TaxFormula formula = TaxFormula.of(VAT, TaxMode.EXCLUSIVE);

        assertThat(formula)
                .isEqualTo(TaxFormula.of(VAT, TaxMode.EXCLUSIVE))
                .hasSameHashCodeAs(TaxFormula.of(VAT, TaxMode.EXCLUSIVE));
        assertThat(formula).isNotEqualTo(TaxFormula.of(VAT, TaxMode.INCLUSIVE));
        assertThat(formula.isFree()).isFalse();
        assertThat(TaxFormula.of(List.of(), TaxMode.EXCLUSIVE).isFree()).isTrue();
        assertThat(formula.toString()).contains("EXCLUSIVE", "20");
    }

    private static List<TaxRate> newYork() {
        return List.of(TaxRate.of("US-NY", "4"), TaxRate.of("US-NYC", "4.875"));
    }

    private static TaxBreakdown of(
            String amount, Currency currency, List<TaxRate> rates, TaxMode mode, Rounding rounding) {
        return TaxCalculation.of(Money.parse(amount, currency), rates, mode, rounding);
    }
}
