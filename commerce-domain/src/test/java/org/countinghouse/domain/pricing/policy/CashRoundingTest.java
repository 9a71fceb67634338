package org.countinghouse.domain.pricing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.junit.jupiter.api.Test;

class CashRoundingTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void exact_amounts_are_rounded_once_to_whole_coins() {
        assertThat(rounded("987.345", "0.05", Rounding.HALF_UP)).isEqualTo("987.35 USD");
        assertThat(rounded("987.345", "0.10", Rounding.DOWN)).isEqualTo("987.30 USD");
        assertThat(rounded("987.345", "1.00", Rounding.UP)).isEqualTo("988.00 USD");
        assertThat(rounded("987.345", "10.00", Rounding.DOWN)).isEqualTo("980.00 USD");
        assertThat(rounded("987.345", "0.02", Rounding.HALF_UP)).isEqualTo("987.34 USD");
        assertThat(rounded("987.345", "0.02", Rounding.UP)).isEqualTo("987.36 USD");
        assertThat(rounded("987.345", "0.25", Rounding.HALF_UP)).isEqualTo("987.25 USD");
        assertThat(rounded("1.51", "1", Rounding.HALF_UP)).isEqualTo("2.00 USD");
        assertThat(rounded("987.345", "0.01", Rounding.HALF_UP)).isEqualTo("987.35 USD");
    }

    @Test
    void money_is_rounded_too_and_only_of_the_same_currency() {
        CashRounding coins = new CashRounding(Money.parse("0.05", USD), Rounding.HALF_UP);

        assertThat(coins.of(Money.parse("9.98", USD))).hasToString("10.00 USD");
        assertThat(coins.of(Money.parse("9.97", USD))).hasToString("9.95 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coins.of(Money.parse("5", Currency.getInstance("JPY"))))
                .withMessageContaining("USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CashRounding(Money.zero(USD), Rounding.UP))
                .withMessageContaining("increment");
    }

    private static String rounded(String exact, String increment, Rounding rounding) {
        return new CashRounding(Money.parse(increment, USD), rounding)
                .of(new BigDecimal(exact))
                .toString();
    }
}
