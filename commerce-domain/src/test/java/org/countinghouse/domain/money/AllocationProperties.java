package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.quantity.Quantity;

class AllocationProperties {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Property
    void parts_add_up_and_each_is_less_than_a_unit_off_its_exact_share(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long amount,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 0) Long> weights) {
        List<Money> parts = Allocation.proportional(Money.ofMinor(amount, GBP), weights);

        assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(amount));
        List<Long> fair = weights.stream().allMatch(it -> it == 0)
                ? weights.stream().map(it -> 1L).toList()
                : weights;
        BigInteger total = fair.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = BigInteger.valueOf(parts.get(i).minorUnits());
            BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(fair.get(i)));
            // |part − exact ÷ total| < 1
            assertThat(part.multiply(total).subtract(exact).abs()).isLessThan(total);
            assertThat(part.signum() * Long.signum(amount)).isNotNegative();
            if (fair.get(i) == 0) {
                assertThat(part).isEqualTo(BigInteger.ZERO);
            }
        }
    }

    @Property
    void larger_units_of_weight_change_nothing_even_beyond_64_bits(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long amount,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 1000) Integer> weights,
            @ForAll Sharing sharing) {
        long[] small = weights.stream().mapToLong(Integer::longValue).toArray();
        long[] large = weights.stream()
                .mapToLong(weight -> weight * 1_000_000_000_000_000L)
                .toArray();

        assertThat(Allocation.parts(amount, large, sharing)).isEqualTo(Allocation.parts(amount, small, sharing));
    }

    @Property
    void equal_remainders_beyond_64_bits_go_by_their_place(
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 3) Integer> weights) {
        long[] small = weights.stream().mapToLong(Integer::longValue).toArray();
        long[] large = weights.stream()
                .mapToLong(weight -> weight * 300_000_000_000_000_000L)
                .toArray();

        assertThat(Allocation.parts(amount, large, Sharing.LARGEST_REMAINDER))
                .isEqualTo(Allocation.parts(amount, small, Sharing.LARGEST_REMAINDER));
    }

    @Property
    void the_mirrored_amount_has_the_mirrored_parts(
            @ForAll @LongRange(min = 0) long amount,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 0) Long> weights) {
        List<Money> parts = Allocation.proportional(Money.ofMinor(amount, GBP), weights);
        assertThat(Allocation.proportional(Money.ofMinor(-amount, GBP), weights))
                .isEqualTo(parts.stream().map(Money::negated).toList());
    }

    @Property
    void a_larger_weight_never_gets_less(
            @ForAll @LongRange(min = 0) long amount,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 0, max = 1000) Long> weights) {
        List<Money> parts = Allocation.proportional(Money.ofMinor(amount, GBP), weights);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                if (weights.get(i) > weights.get(j)) {
                    assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
                }
            }
        }
    }

    @Property
    void capped_parts_stay_within_their_caps_and_use_all_the_room_there_is(
            @ForAll @LongRange(min = 0, max = 100_000) long amount,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 9) Long> weights,
            @ForAll @Size(8) List<@LongRange(min = 0, max = 30_000) Long> rooms) {
        List<Money> caps = rooms.subList(0, weights.size()).stream()
                .map(room -> Money.ofMinor(room, GBP))
                .toList();
        List<Money> parts = Allocation.capped(Money.ofMinor(amount, GBP), weights, caps);

        long room = 0;
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i)).isBetween(Money.zero(GBP), caps.get(i));
            room += weights.get(i) > 0 ? caps.get(i).minorUnits() : 0;
            assertThat(weights.get(i) > 0 || parts.get(i).isZero()).isTrue();
        }
        assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(Math.min(amount, room)));
    }

    @Property
    void any_sequence_of_pieces_gives_exactly_the_amount_and_never_more(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long amount,
            @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 1, max = 50) Integer> pieces,
            @ForAll("rounding") Rounding rounding) {
        long units = pieces.stream().mapToLong(Integer::longValue).sum();
        CumulativeShare share = new CumulativeShare(Money.ofMinor(amount, GBP), Quantity.of(units), rounding);
        Money given = Money.zero(GBP);
        Quantity before = Quantity.ZERO;
        List<Money> each = new ArrayList<>();
        for (int piece : pieces) {
            Money next = share.next(before, Quantity.of(piece));
            assertThat(Long.signum(next.minorUnits()) * Long.signum(amount)).isNotNegative();
            each.add(next);
            given = given.plus(next);
            before = before.plus(Quantity.of(piece));
            assertThat(given).isEqualTo(share.upTo(before));
        }
        assertThat(given).isEqualTo(Money.ofMinor(amount, GBP));
        assertThat(sum(each)).isEqualTo(BigInteger.valueOf(amount));
    }

    @Provide
    Arbitrary<Rounding> rounding() {
        return Arbitraries.of(Rounding.class).filter(it -> it != Rounding.EXACT);
    }

    private static BigInteger sum(List<Money> parts) {
        return parts.stream()
                .map(part -> BigInteger.valueOf(part.minorUnits()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
