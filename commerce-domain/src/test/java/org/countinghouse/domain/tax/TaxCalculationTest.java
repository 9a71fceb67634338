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

    private static List<TaxRate> newYork() {
        return List.of(TaxRate.of("US-NY", "4"), TaxRate.of("US-NYC", "4.875"));
    }

    private static TaxBreakdown of(
            String amount, Currency currency, List<TaxRate> rates, TaxMode mode, Rounding rounding) {
        return TaxCalculation.of(Money.parse(amount, currency), rates, mode, rounding);
    }
}
