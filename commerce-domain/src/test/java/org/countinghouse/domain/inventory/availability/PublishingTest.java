package org.countinghouse.domain.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.MARKET;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.MUG;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.NOON;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.header;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.mugs;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.units;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent.PolicyDeclared;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingTest {

    private static final PolicyScope SCOPE = PolicyScope.of(MARKET);
    private static final StockPosition FORTY = mugs(40).position(MUG);

    private static ChannelPolicy.Builder policy() {
        return ChannelPolicy.builder().id(SCOPE).version(1);
    }

    private static ChannelPolicy worked() {
        return policy().safetyStock(units(3)).bufferBasisPoints(1_250).build();
    }

    private static ChannelPace pace(long minutes, long soldPerHour) {
        return new ChannelPace(Duration.ofMinutes(minutes), units(soldPerHour));
    }

    private static Quantity shown(ChannelPolicy policy, ChannelPace pace) {
        return Publishing.publishable(policy, new ChannelStock(NOON, FORTY, units(5)), pace);
    }

    @Test
    void the_worked_value_holds() {
        ChannelPace three = pace(12, 12 + 3);
        assertThat(three.margin()).isEqualTo(units(3));
        assertThat(shown(worked(), three)).isEqualTo(units(33));
        assertThat(shown(ChannelPolicy.builder().from(worked()).cap(units(20)).build(), three))
                .isEqualTo(units(20));
        assertThat(shown(
                        ChannelPolicy.builder().from(worked()).cutOff(units(33)).build(), three))
                .isEqualTo(units(33));
        assertThat(shown(
                        ChannelPolicy.builder().from(worked()).cutOff(units(34)).build(), three))
                .isEqualTo(units(0));
        assertThat(shown(policy().buffer(units(7)).build(), ChannelPace.IMMEDIATE))
                .isEqualTo(units(38));
    }

    @Test
    void where_nothing_was_declared_everything_is_shown() {
        assertThat(shown(ChannelPolicy.open(SCOPE), ChannelPace.IMMEDIATE)).isEqualTo(units(45));
    }

    @Test
    void what_is_kept_back_never_makes_less_than_nothing() {
        assertThat(shown(policy().safetyStock(units(45)).build(), ChannelPace.IMMEDIATE))
                .isEqualTo(units(0));
        assertThat(shown(policy().safetyStock(units(46)).build(), ChannelPace.IMMEDIATE))
                .isEqualTo(units(0));
        assertThat(shown(policy().bufferBasisPoints(10_000).build(), ChannelPace.IMMEDIATE))
                .isEqualTo(units(0));
        assertThat(shown(policy().bufferBasisPoints(1).build(), ChannelPace.IMMEDIATE))
                .isEqualTo(units(44));
    }

    @ParameterizedTest
    @CsvSource({"0, 12, 0", "1, 0, 0", "1, 1, 1", "5, 12, 1", "6, 12, 2", "60, 7, 7"})
    void what_may_be_gone_before_the_channel_knows_is_rounded_up(long minutes, long soldPerHour, long margin) {
        assertThat(pace(minutes, soldPerHour).margin()).isEqualTo(units(margin));
    }

    @Test
    void a_channel_looks_ahead_as_far_as_its_window_and_no_further() {
        List<FutureUnits> coming = List.of(
                new FutureUnits(NOON.plus(Duration.ofDays(7)), units(10)),
                new FutureUnits(NOON.plus(Duration.ofDays(7)).plusNanos(1000), units(100)),
                new FutureUnits(NOON.minusSeconds(1), units(1)));
        ChannelStock stock = new ChannelStock(NOON, FORTY, Quantity.ZERO, coming);

        assertThat(Publishing.reach(policy().futureWindow(Duration.ofDays(7)).build(), stock))
                .isEqualTo(units(51));
        assertThat(Publishing.reach(policy().build(), stock)).isEqualTo(units(40));
        assertThat(Publishing.publishable(
                        policy().futureWindow(Duration.ofDays(8)).build(), stock, ChannelPace.IMMEDIATE))
                .isEqualTo(units(151));
    }

    @Test
    void a_policy_follows_on_the_one_that_counts() {
        ChannelPolicy first = worked();
        ChannelPolicy second = ChannelPolicy.builder().from(first).version(2).build();
        DeclarePolicy command =
                DeclarePolicy.builder().header(header("p")).policy(first).build();

        assertThat(PolicyDecider.decide(command, ChannelPolicy.open(SCOPE)).get())
                .isEqualTo(new Decision<>(first, List.of(new PolicyDeclared(first, NOON))));
        assertThat(PolicyDecider.decide(command, first))
                .isEqualTo(Either.left(new AvailabilityRejection.NotNext(SCOPE, 1, 1)));
        assertThat(PolicyDecider.decide(
                        DeclarePolicy.builder().from(command).policy(second).build(), ChannelPolicy.open(SCOPE)))
                .isEqualTo(Either.left(new AvailabilityRejection.NotNext(SCOPE, 2, 0)));
        assertThat(PolicyDecider.evolve(first, new PolicyDeclared(second, NOON)))
                .isEqualTo(second);
        assertThatThrownBy(() -> PolicyDecider.evolve(first, new PolicyDeclared(first, NOON)))
                .hasMessageContaining("must follow 1");
        ChannelPolicy other = ChannelPolicy.builder()
                .from(second)
                .id(PolicyScope.of(MARKET, Sku.of("MUG")))
                .build();
        assertThatThrownBy(() -> PolicyDecider.evolve(first, new PolicyDeclared(other, NOON)))
                .hasMessageContaining("must be about market");
        assertThat(other.scope()).hasToString("market/MUG");
    }

    @Test
    void commands_are_told_apart_by_every_field_of_the_policy() {
        DeclarePolicy one = declare(worked());
        assertThat(one.fingerprint().differingField(declare(worked()).fingerprint()))
                .isEmpty();
        assertThat(List.of(
                        ChannelPolicy.builder()
                                .from(worked())
                                .id(PolicyScope.of(MARKET, Sku.of("A")))
                                .build(),
                        ChannelPolicy.builder().from(worked()).version(2).build(),
                        ChannelPolicy.builder()
                                .from(worked())
                                .safetyStock(units(4))
                                .build(),
                        ChannelPolicy.builder().from(worked()).buffer(units(4)).build(),
                        ChannelPolicy.builder()
                                .from(worked())
                                .bufferBasisPoints(4)
                                .build(),
                        ChannelPolicy.builder().from(worked()).cap(units(4)).build(),
                        ChannelPolicy.builder().from(worked()).cutOff(units(4)).build(),
                        ChannelPolicy.builder()
                                .from(worked())
                                .futureWindow(Duration.ofDays(1))
                                .build()))
                .extracting(policy ->
                        one.fingerprint().differingField(declare(policy).fingerprint()))
                .containsExactly(
                        Optional.of("scope"),
                        Optional.of("version"),
                        Optional.of("safetyStock"),
                        Optional.of("buffer"),
                        Optional.of("bufferBasisPoints"),
                        Optional.of("cap"),
                        Optional.of("cutOff"),
                        Optional.of("futureWindow"));
        assertThat(one.withHeader(header("x")).fingerprint()).isEqualTo(one.fingerprint());
    }

    private static DeclarePolicy declare(ChannelPolicy policy) {
        return DeclarePolicy.builder().header(header("p")).policy(policy).build();
    }

    @Test
    void values_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> policy().bufferBasisPoints(10_001).build()).hasMessageContaining("10,000");
        assertThatThrownBy(() -> policy().bufferBasisPoints(-1).build()).hasMessageContaining("10,000");
        assertThatThrownBy(() -> policy().version(-1).build()).hasMessageContaining("version");
        assertThatThrownBy(() -> policy().futureWindow(Duration.ofDays(366).plusSeconds(1))
                        .build())
                .hasMessageContaining("future window");
        assertThatThrownBy(() -> policy().futureWindow(Duration.ofSeconds(-1)).build())
                .hasMessageContaining("future window");
        assertThatThrownBy(() -> policy().futureWindow(Duration.ofMillis(1)).build())
                .hasMessageContaining("future window");
        assertThat(policy().futureWindow(Duration.ofDays(366)).build().version())
                .isEqualTo(1);
        assertThatThrownBy(() -> new ChannelPace(Duration.ofMillis(1), units(1)))
                .hasMessageContaining("latency");
        assertThatThrownBy(() -> new ChannelPace(Duration.ofSeconds(-1), units(1)))
                .hasMessageContaining("latency");
        assertThatThrownBy(() -> declare(ChannelPolicy.open(SCOPE))).hasMessageContaining("version");
    }

    @Test
    void every_refusal_says_why() {
        assertThat(List.of(
                        new AvailabilityRejection.NotNext(SCOPE, 3, 1),
                        new AvailabilityRejection.KeyReused(CommandId.of("k"), "scope")))
                .extracting(refusal -> refusal.code() + ": " + refusal.message())
                .containsExactly(
                        "not-next: version 3 of the policy of market does not follow on 1",
                        "key-reused: command id k was used before with another scope");
    }
}
