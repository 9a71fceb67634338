package org.countinghouse.domain.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.countinghouse.domain.quantity.Quantity;

/** The laws of what is shown. */
class PublishingProperties {

    private static ChannelStock stock(long available, long quota, long coming) {
        return new ChannelStock(
                AvailabilityFixture.NOON,
                AvailabilityFixture.mugs(available).position(AvailabilityFixture.MUG),
                Quantity.of(quota),
                List.of(new FutureUnits(AvailabilityFixture.NOON.plus(Duration.ofDays(3)), Quantity.of(coming))));
    }

    @Property(tries = 500)
    void never_more_than_the_channel_could_get_nor_than_the_cap(
            @ForAll("policies") ChannelPolicy policy,
            @ForAll("paces") ChannelPace pace,
            @ForAll @LongRange(max = 60) long available,
            @ForAll @LongRange(max = 20) long quota,
            @ForAll @LongRange(max = 20) long coming) {
        ChannelStock stock = stock(available, quota, coming);
        Quantity shown = Publishing.publishable(policy, stock, pace);

        assertThat(shown).isLessThanOrEqualTo(Publishing.reach(policy, stock));
        policy.cap().ifPresent(cap -> assertThat(shown).isLessThanOrEqualTo(cap));
        assertThat(Publishing.publishable(policy, stock, pace)).isEqualTo(shown);
    }

    @Property(tries = 500)
    void more_stock_never_shows_less(
            @ForAll("policies") ChannelPolicy policy,
            @ForAll("paces") ChannelPace pace,
            @ForAll @LongRange(max = 60) long available,
            @ForAll @LongRange(max = 20) long quota,
            @ForAll @LongRange(max = 20) long coming) {
        Quantity shown = Publishing.publishable(policy, stock(available, quota, coming), pace);

        assertThat(Publishing.publishable(policy, stock(available + 1, quota, coming), pace))
                .isGreaterThanOrEqualTo(shown);
        assertThat(Publishing.publishable(policy, stock(available, quota + 1, coming), pace))
                .isGreaterThanOrEqualTo(shown);
        assertThat(Publishing.publishable(policy, stock(available, quota, coming + 1), pace))
                .isGreaterThanOrEqualTo(shown);
    }

    @Provide
    Arbitrary<ChannelPace> paces() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(0, 30))
                .as((minutes, sold) -> new ChannelPace(Duration.ofMinutes(minutes), Quantity.of(sold)));
    }

    @Provide
    Arbitrary<ChannelPolicy> policies() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 20);
        return Combinators.combine(
                        few,
                        few,
                        Arbitraries.integers().between(0, 10_000),
                        few.optional(),
                        few,
                        Arbitraries.integers().between(0, 5))
                .as((safety, buffer, points, cap, cutOff, days) -> ChannelPolicy.builder()
                        .id(PolicyScope.of(AvailabilityFixture.MARKET))
                        .version(1)
                        .safetyStock(Quantity.of(safety))
                        .buffer(Quantity.of(buffer))
                        .bufferBasisPoints(points)
                        .cap(cap.map(Quantity::of))
                        .cutOff(Quantity.of(cutOff))
                        .futureWindow(Duration.ofDays(days))
                        .build());
    }
}
