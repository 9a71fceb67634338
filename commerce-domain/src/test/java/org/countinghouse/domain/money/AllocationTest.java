package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The vectors that break other allocations. */
class AllocationTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Nested
    class Proportional {

        @Test
        void a_discount_of_10_00_over_three_lines_of_9_99_and_a_free_one() {
            assertThat(shares("10.00", 999, 999, 999, 0)).isEqualTo(gbp("3.34", "3.33", "3.33", "0.00"));
        }

        @Test
        void what_is_left_of_those_lines_is_19_97_and_the_free_line_stays_free() {
            List<Money> lines = gbp("9.99", "9.99", "9.99", "0.00");
            List<Money> net = minus(lines, shares("10.00", 999, 999, 999, 0));
            assertThat(sum(net)).isEqualTo(Money.parse("19.97", GBP));
            assertThat(net.get(3)).isEqualTo(Money.zero(GBP));
        }

        @Test
        void a_discount_of_5_00_over_three_lines_of_1_99_and_a_free_one() {
            List<Money> shares = shares("5.00", 199, 199, 199, 0);
            assertThat(shares).isEqualTo(gbp("1.67", "1.67", "1.66", "0.00"));
            assertThat(sum(minus(gbp("1.99", "1.99", "1.99", "0.00"), shares))).isEqualTo(Money.parse("0.97", GBP));
        }

        @Test
        void one_minor_unit_over_two_equal_lines_goes_to_the_first() {
            assertThat(Allocation.proportional(Money.ofMinor(1, GBP), List.of(100L, 100L)))
                    .isEqualTo(gbp("0.01", "0.00"));
            assertThat(Allocation.proportional(Money.ofMinor(-1, GBP), List.of(100L, 100L)))
                    .isEqualTo(gbp("-0.01", "0.00"));
        }

        @Test
        void a_thousand_over_nothing_and_three_equal_lines() {
            assertThat(Allocation.proportional(Money.ofMinor(1000, GBP), List.of(0L, 999L, 999L, 999L)))
                    .isEqualTo(gbp("0.00", "3.34", "3.33", "3.33"));
        }

        @Test
        void the_largest_remainder_wins_wherever_it_stands() {
            // exact shares 0.2, 0.3, 0.5 and 1.0 of a minor unit
            assertThat(Allocation.proportional(Money.ofMinor(2, GBP), List.of(2L, 3L, 5L, 10L)))
                    .isEqualTo(gbp("0.00", "0.00", "0.01", "0.01"));
        }

        @Test
        void yen_have_no_decimals_and_dinars_have_three() {
            assertThat(Allocation.equally(Money.parse("100", JPY), 3))
                    .containsExactly(Money.parse("34", JPY), Money.parse("33", JPY), Money.parse("33", JPY));
            assertThat(Allocation.equally(Money.parse("1.000", KWD), 3))
                    .containsExactly(Money.parse("0.334", KWD), Money.parse("0.333", KWD), Money.parse("0.333", KWD));
        }

        @Test
        void a_hundred_percent_off_leaves_exactly_zero_on_every_line() {
            List<Money> lines = gbp("9.99", "0.01", "123.45");
            List<Money> off = shares("133.45", 999, 1, 12345);
            assertThat(minus(lines, off)).isEqualTo(gbp("0.00", "0.00", "0.00"));
        }

        @Test
        void weights_that_are_all_zero_make_equal_parts() {
            assertThat(shares("10.00", 0, 0, 0)).isEqualTo(gbp("3.34", "3.33", "3.33"));
        }

        @Test
        void a_single_weight_takes_it_all() {
            assertThat(shares("10.00", 7)).isEqualTo(gbp("10.00"));
        }

        @Test
        void extreme_amounts_and_weights_do_not_overflow() {
            Money most = Money.ofMinor(Long.MAX_VALUE, GBP);
            assertThat(sum(Allocation.proportional(most, List.of(Long.MAX_VALUE, Long.MAX_VALUE, 1L))))
                    .isEqualTo(most);
        }

        @Test
        void refuses_no_weights_and_negative_ones() {
            assertThatThrownBy(() -> shares("1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("weights must not be empty");
            assertThatThrownBy(() -> shares("1.00", 1, -2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-2");
            assertThatThrownBy(() -> Allocation.equally(Money.zero(GBP), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("parts must be at least 1");
        }
    }

    @Nested
    class OtherLeftOvers {

        @Test
        void left_overs_may_go_to_the_first_parts() {
            assertThat(Allocation.parts(5000, new long[] {120, 230, 300}, Sharing.FIRST))
                    .containsExactly(924, 1769, 2307);
            assertThat(Allocation.parts(-1000, new long[] {1, 1, 1}, Sharing.FIRST))
                    .containsExactly(-334, -333, -333);
            assertThat(Allocation.parts(1, new long[] {0, 1, 1}, Sharing.FIRST)).containsExactly(0, 1, 0);
        }

        @Test
        void or_to_the_last() {
            assertThat(Allocation.parts(5000, new long[] {120, 230, 300}, Sharing.LAST))
                    .containsExactly(923, 1769, 2308);
            assertThat(Allocation.parts(2, new long[] {1, 1, 1, 0}, Sharing.LAST))
                    .containsExactly(0, 1, 1, 0);
        }

        @Test
        void or_parts_are_rounded_half_down_first() {
            assertThat(Allocation.parts(-300, new long[] {4300, 1400, 2300}, Sharing.HALF_DOWN_THEN_FIRST))
                    .containsExactly(-162, -52, -86);
            assertThat(Allocation.parts(-663, new long[] {1000, 3000}, Sharing.HALF_DOWN_THEN_FIRST))
                    .containsExactly(-166, -497);
            // 0.66 each: all are rounded up, and the first gives one back
            assertThat(Allocation.parts(2, new long[] {1, 1, 1}, Sharing.HALF_DOWN_THEN_FIRST))
                    .containsExactly(0, 1, 1);
        }

        @Test
        void caps_are_filled_in_rounds() {
            assertThat(Allocation.cappedParts(
                            3600,
                            new long[] {10000, 4000, 3000, 1000},
                            new long[] {1000, 1000, 3000, 1000},
                            Sharing.HALF_DOWN_THEN_FIRST))
                    .containsExactly(1000, 1000, 1200, 400);
            assertThat(Allocation.cappedParts(
                            1200,
                            new long[] {1000, 2000, 5000, 3000},
                            new long[] {1000, 100, 0, 400},
                            Sharing.HALF_DOWN_THEN_FIRST))
                    .containsExactly(700, 100, 0, 400);
            assertThat(Allocation.capped(
                            Money.parse("14.00", GBP),
                            List.of(5000L, 2000L),
                            gbp("5.00", "20.00"),
                            Sharing.HALF_DOWN_THEN_FIRST))
                    .isEqualTo(gbp("5.00", "9.00"));
        }

        @Test
        void beyond_64_bits_every_way_gives_what_it_gives_below() {
            long[] small = {43, 14, 23, 0, 14};
            long[] large = LongStream.of(small).map(weight -> weight << 52).toArray();
            for (Sharing sharing : Sharing.values()) {
                for (long amount : new long[] {0, 1, 2, 3, 7, 300, 9_999, -9_999}) {
                    assertThat(Allocation.parts(amount, large, sharing))
                            .as("%s of %d", sharing, amount)
                            .isEqualTo(Allocation.parts(amount, small, sharing));
                }
            }
        }

        @Test
        void what_must_never_be_passed_throws_at_once() {
            long[] none = {};
            long[] one = {1};
            long[] negative = {-1};
            assertThatThrownBy(() -> Allocation.parts(1, none, Sharing.FIRST)).hasMessageContaining("weights");
            assertThatThrownBy(() -> Allocation.parts(1, negative, Sharing.FIRST))
                    .hasMessageContaining("-1");
            assertThatThrownBy(() -> Allocation.cappedParts(-1, one, one, Sharing.FIRST))
                    .hasMessageContaining("amount");
            assertThatThrownBy(() -> Allocation.cappedParts(1, one, none, Sharing.FIRST))
                    .hasMessageContaining("caps");
            assertThatThrownBy(() -> Allocation.cappedParts(1, one, negative, Sharing.FIRST))
                    .hasMessageContaining("cap");
            assertThatThrownBy(() -> Allocation.cappedParts(1, none, none, Sharing.FIRST))
                    .hasMessageContaining("weights");
        }
    }

    @Nested
    class Capped {

        @Test
        void a_discount_above_the_subtotal_leaves_every_line_at_exactly_zero() {
            List<Money> lines = gbp("1.99", "1.99", "0.00");
            List<Money> off = Allocation.capped(Money.parse("5.00", GBP), List.of(199L, 199L, 0L), lines);
            assertThat(off).isEqualTo(lines);
        }

        @Test
        void what_a_cap_cuts_off_goes_to_the_others() {
            assertThat(Allocation.capped(
                            Money.parse("10.00", GBP), List.of(1L, 1L, 2L), gbp("1.00", "100.00", "100.00")))
                    .isEqualTo(gbp("1.00", "3.00", "6.00"));
        }

        @Test
        void a_zero_weight_or_a_zero_cap_gets_nothing() {
            assertThat(Allocation.capped(Money.parse("3.00", GBP), List.of(0L, 1L, 1L), gbp("9.00", "0.00", "9.00")))
                    .isEqualTo(gbp("0.00", "0.00", "3.00"));
        }

        @Test
        void a_weight_is_looked_at_even_where_its_cap_lets_nothing_through() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocation.cappedParts(10, new long[] {-1, 1}, new long[] {0, 9}, Sharing.FIRST))
                    .withMessageContaining("weight")
                    .withMessageContaining("-1");
        }

        @Test
        void the_first_cap_below_zero_is_named() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocation.capped(
                            Money.parse("1.00", GBP), List.of(1L), List.of(Money.parse("-0.01", GBP))))
                    .withMessageContaining("-0.01 GBP");
        }

        @Test
        void refuses_what_makes_no_sense() {
            List<Money> caps = gbp("1.00", "1.00");
            Money one = Money.parse("1.00", GBP);
            assertThatThrownBy(() -> Allocation.capped(one.negated(), List.of(1L, 1L), caps))
                    .hasMessageContaining("amount must not be negative");
            assertThatThrownBy(() -> Allocation.capped(one, List.of(1L), caps))
                    .hasMessageContaining("caps must be as many as weights");
            assertThatThrownBy(() -> Allocation.capped(one, List.of(1L, -1L), caps))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("weight must not be negative");
            assertThatThrownBy(() -> Allocation.capped(one, List.of(1L, 1L), gbp("1.00", "-1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cap must not be negative");
            assertThatThrownBy(() -> Allocation.capped(one, List.of(1L, 1L), List.of(one, Money.parse("1", JPY))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("JPY");
        }
    }

    private static List<Money> shares(String amount, long... weights) {
        return Allocation.proportional(
                Money.parse(amount, GBP), LongStream.of(weights).boxed().toList());
    }

    private static List<Money> gbp(String... amounts) {
        return Arrays.stream(amounts).map(amount -> Money.parse(amount, GBP)).toList();
    }

    private static List<Money> minus(List<Money> lines, List<Money> shares) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).minus(shares.get(i)))
                .toList();
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero(GBP), Money::plus);
    }
}
