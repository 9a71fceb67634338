package org.countinghouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rounding one part after the other, with the error carried on. */
class CarriedSharingTest {

    @Test
    void each_part_is_its_share_of_what_is_left() {
        assertThat(parts(100, 1, 1, 1)).containsExactly(33, 34, 33);
        assertThat(parts(299, 1000, 1000, 1000)).containsExactly(100, 100, 99);
        assertThat(parts(93, 10, 20, 10, 30, 50, 20, 10, 40)).containsExactly(5, 10, 5, 15, 24, 10, 5, 19);
        assertThat(parts(94, 10, 20, 10, 30, 50, 20, 10, 40)).containsExactly(5, 10, 5, 15, 25, 10, 5, 19);
    }

    @Test
    void nothing_goes_to_a_weight_of_zero() {
        assertThat(parts(101, 0, 1, 0, 1, 0)).containsExactly(0, 51, 0, 50, 0);
        assertThat(parts(10, 0, 0)).containsExactly(5, 5);
    }

    @Test
    void amounts_below_zero_are_shared_alike() {
        assertThat(parts(-100, 1, 1, 1)).containsExactly(-33, -34, -33);
        assertThat(parts(Long.MIN_VALUE, 1)).containsExactly(Long.MIN_VALUE);
    }

    @Test
    void beyond_64_bits_it_is_the_same() {
        long huge = Long.MAX_VALUE;
        assertThat(parts(100, huge, huge, huge)).containsExactly(33, 34, 33);
        assertThat(parts(huge, huge, 0, huge)).containsExactly(huge / 2 + 1, 0, huge / 2);
    }

    @Property
    void parts_add_up_and_have_the_sign_of_the_whole(
            @ForAll long amount, @ForAll @NotEmpty @Size(max = 9) List<@LongRange(min = 0) Long> weights) {
        long[] parts = parts(amount, weights.stream().mapToLong(it -> it).toArray());

        assertThat(LongStream.of(parts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(amount));
        assertThat(LongStream.of(parts)).allMatch(part -> Long.signum(part) * Long.signum(amount) >= 0);
    }

    private static long[] parts(long amount, long... weights) {
        return Allocation.parts(amount, weights, Sharing.CARRIED);
    }
}
