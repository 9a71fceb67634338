package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @ParameterizedTest
    @CsvSource({
        "10.5, GBP, 1050, 10.50 GBP",
        "1050, JPY, 1050, 1050 JPY",
        "1.234, KWD, 1234, 1.234 KWD",
        "-0.01, GBP, -1, -0.01 GBP",
        "+3, GBP, 300, 3.00 GBP",
        "7, XXX, 7, 7 XXX",
        ".5, GBP, 50, 0.50 GBP",
    })
    void is_a_whole_number_of_its_currency_s_minor_units(String text, String code, long minor, String shown) {
        Money money = Money.parse(text, Currency.getInstance(code));
        assertThat(money.minorUnits()).isEqualTo(minor);
        assertThat(money.currency()).isEqualTo(Currency.getInstance(code));
        assertThat(money).hasToString(shown).isEqualTo(Money.ofMinor(minor, Currency.getInstance(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e3", "1,5", "1.2.3", "--1", "1-", ".", "-", "+.", "0x1", "١", "1 "})
    void refuses_what_is_no_plain_decimal(String text) {
        assertThatThrownBy(() -> Money.parse(text, GBP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a plain decimal");
    }

    @Test
    void refuses_a_text_of_more_than_40_characters() {
        assertThat(Money.parse("0".repeat(39) + "1", GBP)).isEqualTo(Money.parse("1", GBP));
        assertThatThrownBy(() -> Money.parse("0".repeat(40) + "1", GBP)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_what_is_finer_than_a_minor_unit_or_does_not_fit() {
        assertThatThrownBy(() -> Money.parse("0.001", GBP)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("0.1", JPY)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("92233720368547758.08", GBP)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.parse("92233720368547758.07", GBP).minorUnits()).isEqualTo(Long.MAX_VALUE);
        assertThat(Money.of(new BigDecimal("0.125"), GBP, Rounding.HALF_UP)).isEqualTo(Money.ofMinor(13, GBP));
    }

    @Test
    void adds_and_subtracts_exactly_or_throws() {
        Money a = Money.parse("9.99", GBP);
        assertThat(a.times(3)).hasToString("29.97 GBP");
        assertThat(a.plus(Money.parse("0.01", GBP))).hasToString("10.00 GBP");
        assertThat(a.minus(Money.parse("10.00", GBP))).hasToString("-0.01 GBP");
        assertThat(a.negated()).hasToString("-9.99 GBP");
        assertThat(a.toDecimal()).isEqualTo(new BigDecimal("9.99"));
        assertThat(Money.parse("10.01", GBP).share(1, 3, Rounding.HALF_UP)).hasToString("3.34 GBP");
        Money most = Money.ofMinor(Long.MAX_VALUE, GBP);
        Money least = Money.ofMinor(Long.MIN_VALUE, GBP);
        Money unit = Money.ofMinor(1, GBP);
        assertThatThrownBy(() -> most.plus(unit)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(unit)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void never_mixes_currencies() {
        Money pounds = Money.parse("1", GBP);
        Money yen = Money.parse("1", JPY);
        for (Supplier<Object> mix : List.<Supplier<Object>>of(
                () -> pounds.plus(yen),
                () -> pounds.minus(yen),
                () -> pounds.min(yen),
                () -> pounds.isMoreThan(yen),
                () -> pounds.compareTo(yen))) {
            assertThatThrownBy(mix::get)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("currency must be GBP, but is JPY");
        }
        assertThat(Money.ofMinor(1, GBP)).isNotEqualTo(Money.ofMinor(1, JPY)).isNotEqualTo("0.01 GBP");
    }

    @Test
    void compares_by_amount() {
        Money one = Money.parse("1", GBP);
        Money two = Money.parse("2", GBP);
        assertThat(one.min(two)).isSameAs(one);
        assertThat(two.min(one)).isSameAs(one);
        assertThat(two.isMoreThan(one)).isTrue();
        assertThat(one.isMoreThan(one)).isFalse();
        assertThat(one).isLessThan(two).hasSameHashCodeAs(Money.ofMinor(100, GBP));
        assertThat(one.hashCode()).isNotEqualTo(two.hashCode());
        assertThat(one.isPositive()).isTrue();
        assertThat(one.isNegative()).isFalse();
        assertThat(one.negated().isNegative()).isTrue();
        assertThat(Money.zero(GBP).isZero()).isTrue();
        assertThat(Money.zero(GBP).isPositive()).isFalse();
        assertThat(Money.zero(GBP).isNegative()).isFalse();
        assertThat(one.isZero()).isFalse();
    }

    @Nested
    class Percentages {

        @ParameterizedTest
        @CsvSource({
            "15, 10.50, GBP, HALF_UP, 1.58 GBP",
            "15, 10.50, GBP, HALF_EVEN, 1.58 GBP",
            "15, 10.50, GBP, HALF_DOWN, 1.57 GBP",
            "8.875, 100.00, GBP, HALF_UP, 8.88 GBP",
            "10, 105, JPY, HALF_UP, 11 JPY",
            "10, 1.005, KWD, HALF_UP, 0.101 KWD",
            "100, 9.99, GBP, EXACT, 9.99 GBP",
            "0, 9.99, GBP, EXACT, 0.00 GBP",
        })
        void of_an_amount_is_rounded_once(String percent, String amount, String code, Rounding rounding, String part) {
            assertThat(Percentage.parse(percent).of(Money.parse(amount, Currency.getInstance(code)), rounding))
                    .hasToString(part);
        }

        @ParameterizedTest
        @CsvSource({"20, 12.00, 2.00 GBP", "8.875, 108.88, 8.88 GBP", "0, 5.00, 0.00 GBP", "2000, 21.00, 20.00 GBP"})
        void within_an_inclusive_amount(String percent, String inclusive, String part) {
            assertThat(Percentage.parse(percent).within(Money.parse(inclusive, GBP), Rounding.HALF_UP))
                    .hasToString(part);
        }

        @Test
        void trailing_zeros_do_not_matter() {
            assertThat(Percentage.parse("20.00")).isEqualTo(Percentage.of(20)).hasToString("20 %");
            assertThat(Percentage.of(0)).isEqualTo(Percentage.parse("0.000"));
            assertThat(Percentage.of(0).isZero()).isTrue();
            assertThat(Percentage.of(1).isZero()).isFalse();
        }

        @Test
        void is_a_fraction_in_lowest_terms() {
            Percentage eighth = Percentage.parse("12.5");
            assertThat(eighth.numerator()).isEqualTo(1);
            assertThat(eighth.denominator()).isEqualTo(8);
            Percentage threefold = Percentage.of(300);
            assertThat(threefold.numerator()).isEqualTo(3);
            assertThat(threefold.denominator()).isEqualTo(1);
            Percentage finest = Percentage.parse("0.000000000001");
            assertThat(finest.numerator()).isEqualTo(1);
            assertThat(finest.denominator()).isEqualTo(100_000_000_000_000L);
        }

        @Test
        void refuses_what_is_negative_too_fine_or_absurd() {
            assertThatThrownBy(() -> Percentage.parse("-1")).hasMessageContaining("must not be negative");
            assertThatThrownBy(() -> Percentage.parse("0.0000000000001")).hasMessageContaining("12 decimal places");
            assertThatThrownBy(() -> Percentage.parse("100001")).hasMessageContaining("at most 100,000");
            assertThat(Percentage.of(100_000).percent()).isEqualByComparingTo("100000");
            assertThat(Percentage.parse("0.000000000001").toString()).isEqualTo("0.000000000001 %");
        }
    }

    @Nested
    class UnitPrices {

        @Test
        void may_be_finer_than_a_minor_unit_and_are_rounded_once() {
            UnitPrice price = UnitPrice.parse("0.125", GBP);
            assertThat(price.times(Quantity.of(3), Rounding.HALF_UP)).hasToString("0.38 GBP");
            assertThat(price.times(Quantity.ZERO, Rounding.EXACT)).isEqualTo(Money.zero(GBP));
            assertThat(UnitPrice.parse("1.1", KWD).times(Quantity.of(3), Rounding.EXACT))
                    .hasToString("3.300 KWD");
            assertThat(price.percent(Percentage.of(10))).isEqualTo(UnitPrice.parse("0.0125", GBP));
        }

        @Test
        void trailing_zeros_do_not_matter() {
            assertThat(UnitPrice.parse("2.50", GBP))
                    .isEqualTo(UnitPrice.parse("2.5", GBP))
                    .hasToString("2.5 GBP");
            assertThat(UnitPrice.parse("100", GBP)).hasToString("100 GBP");
            assertThat(UnitPrice.parse("0.00", GBP)).isEqualTo(UnitPrice.parse("0", GBP));
        }

        @Test
        void may_have_19_digits_before_the_point_or_12_behind_it() {
            assertThat(UnitPrice.parse("1234567890123456789", GBP).amount()).hasToString("1234567890123456789");
            assertThat(UnitPrice.parse("0.123456789012", GBP).amount()).hasToString("0.123456789012");
        }

        @Test
        void refuse_what_is_negative_too_fine_or_too_large() {
            assertThatThrownBy(() -> UnitPrice.parse("-0.01", GBP)).hasMessageContaining("must not be negative");
            assertThatThrownBy(() -> UnitPrice.parse("0.0000000000001", GBP)).hasMessageContaining("12 decimal places");
            assertThatThrownBy(() -> new UnitPrice(new BigDecimal("1e20"), GBP)).hasMessageContaining("19 digits");
            assertThat(new UnitPrice(new BigDecimal("9999999999999999999"), GBP).amount())
                    .isEqualByComparingTo("9999999999999999999");
        }
    }

    @Nested
    class CumulativeShares {

        @Test
        void ten_pounds_for_three_units_one_at_a_time() {
            CumulativeShare share = new CumulativeShare(Money.parse("10", GBP), Quantity.of(3), Rounding.HALF_UP);
            assertThat(share.next(Quantity.ZERO, Quantity.ONE)).hasToString("3.33 GBP");
            assertThat(share.next(Quantity.ONE, Quantity.ONE)).hasToString("3.34 GBP");
            assertThat(share.next(Quantity.of(2), Quantity.ONE)).hasToString("3.33 GBP");
            assertThat(share.upTo(Quantity.of(3))).hasToString("10.00 GBP");
        }

        @Test
        void refuses_more_units_than_there_are() {
            CumulativeShare share = new CumulativeShare(Money.parse("10", GBP), Quantity.of(3), Rounding.HALF_UP);
            assertThatThrownBy(() -> share.next(Quantity.of(2), Quantity.of(2))).hasMessageContaining("at most 3");
            assertThatThrownBy(() -> new CumulativeShare(Money.zero(GBP), Quantity.ZERO, Rounding.HALF_UP))
                    .hasMessageContaining("units must be at least 1");
        }
    }
}
