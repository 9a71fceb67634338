package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final ExchangeRate RATE = ExchangeRate.parse(USD, EUR, "0.9737");

    @Test
    void the_sum_is_converted_and_rounded_once() {
        Money price = Money.parse("7.00", USD);
        assertThat(RATE.convert(price, Rounding.HALF_UP)).hasToString("6.82 EUR");
        assertThat(RATE.convert(price, Rounding.DOWN)).hasToString("6.81 EUR");
        assertThat(RATE.convert(price.times(3), Rounding.HALF_UP)).hasToString("20.45 EUR");
    }

    @Test
    void the_minor_unit_is_that_of_the_other_currency() {
        assertThat(ExchangeRate.parse(USD, JPY, "151.2").convert(Money.parse("0.01", USD), Rounding.HALF_UP))
                .hasToString("2 JPY");
    }

    @Test
    void another_currency_is_refused() {
        assertThatThrownBy(() ->
                        RATE.convert(Money.parse("1", JPY), Rounding.HALF_UP).isZero())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD")
                .hasMessageContaining("JPY");
    }

    @Test
    void a_rate_may_have_12_digits_on_either_side_of_the_point() {
        Currency gbp = Currency.getInstance("GBP");
        Currency usd = Currency.getInstance("USD");
        assertThat(ExchangeRate.parse(gbp, usd, "123456789012").rate()).hasToString("123456789012");
        assertThat(ExchangeRate.parse(gbp, usd, "0.123456789012").rate()).hasToString("0.123456789012");
    }

    @Test
    void a_rate_is_above_zero_and_neither_too_fine_nor_too_large() {
        for (String rate : new String[] {"0", "-1", "0.0000000000001", "1000000000000"}) {
            BigDecimal number = new BigDecimal(rate);
            assertThatThrownBy(() -> new ExchangeRate(USD, EUR, number))
                    .as(rate)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("exchange rate");
        }
        assertThat(new ExchangeRate(USD, EUR, new BigDecimal("999999999999"))).isNotNull();
    }

    @Test
    void trailing_zeros_do_not_matter() {
        assertThat(ExchangeRate.parse(USD, EUR, "0.97370")).isEqualTo(RATE).hasToString("1 USD = 0.9737 EUR");
    }
}
