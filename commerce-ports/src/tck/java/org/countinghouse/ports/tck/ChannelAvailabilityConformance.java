package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent.PolicyDeclared;
import org.countinghouse.domain.inventory.availability.AvailabilityRejection;
import org.countinghouse.domain.inventory.availability.ChannelPace;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.DeclarePolicy;
import org.countinghouse.domain.inventory.availability.FutureUnits;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.PublishableQuestion;
import org.countinghouse.ports.inventory.PublishedStock;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels' view of the stock over the stores: what is kept is nobody else's, what is shown is never too much. */
public abstract class ChannelAvailabilityConformance extends ChannelConformance {

    private static final PolicyScope RANGE = PolicyScope.of(MARKET);

    @AfterEach
    void everyPositionIsTheFoldOfItsMovements() {
        assertSound();
    }

    private Either<InventoryRejection, Quantity> set(String key, long units) {
        return fixture().asHost(() -> availability().setQuota(quota(key, MUG, units)));
    }

    private Either<InventoryRejection, Reservation> market(String key, long units) {
        return fixture().asHost(() -> availability().reserve(forMarket(key, MUG, units)));
    }

    private boolean others(String key, long units) {
        return fixture()
                .asHost(() -> reservations().reserve(reserve(key, HOUR, line(1, MUG, units))))
                .isRight();
    }

    private Quantity kept() {
        return fixture().asHost(() -> availability().quota(tenant, MARKET, MUG));
    }

    private Quantity available() {
        return fixture().asHost(() -> stock().position(tenant, MUG)).available();
    }

    private void assertMugs(long kept, long available) {
        assertThat(kept()).isEqualTo(Quantity.of(kept));
        assertThat(available()).isEqualTo(Quantity.of(available));
    }

    private Either<AvailabilityRejection, ChannelPolicy> declare(String key, ChannelPolicy policy) {
        return fixture()
                .asHost(() -> availability()
                        .declare(DeclarePolicy.builder()
                                .header(header(tenant, key))
                                .policy(policy)
                                .build()));
    }

    private static ChannelPolicy policy(PolicyScope scope, long version, long safety) {
        return ChannelPolicy.builder()
                .id(scope)
                .version(version)
                .safetyStock(Quantity.of(safety))
                .build();
    }

    private PublishedStock published(PublishableQuestion question) {
        List<PublishedStock> all = fixture().asHost(() -> availability().publishable(question));
        assertThat(all).hasSameSizeAs(question.keys());
        return all.get(0);
    }

    private PublishedStock published() {
        return published(PublishableQuestion.of(tenant, MARKET, MUG));
    }

    private static InventoryRejection shortOf(long wanted, long available) {
        return new InventoryRejection.InsufficientStock(
                List.of(new Shortage(1, MUG, Quantity.of(wanted), Quantity.of(available), Quantity.ZERO)));
    }

    @Test
    void what_is_kept_is_the_channels_and_nobody_elses() {
        receive("d", MUG, 10);
        assertThat(set("q", 4).get()).isEqualTo(Quantity.of(4));
        assertMugs(4, 6);
        assertThat(others("o", 7)).isFalse();
        assertThat(others("o", 6)).isTrue();
        assertMugs(4, 0);

        assertThat(market("m", 3).get().lines().get(0).held()).isEqualTo(Quantity.of(3));

        assertMugs(1, 0);
        assertThat(others("p", 1)).isFalse();
        assertThat(market("n", 2).getLeft()).isEqualTo(shortOf(2, 1));
        assertMugs(1, 0);
        assertThat(fixture()
                        .asHost(() -> reservations()
                                .release(ReleaseReservation.builder()
                                        .header(header(tenant, "r"))
                                        .reservation(ReservationId.of("R-m"))
                                        .build()))
                        .isRight())
                .isTrue();
        assertMugs(1, 3);
        assertThat(set("q2", 4).get()).isEqualTo(Quantity.of(4));
        assertMugs(4, 0);
        assertThat(set("q3", 0).isRight()).isTrue();
        assertMugs(0, 4);
    }

    @Test
    void a_quota_that_is_not_there_is_refused_and_the_old_one_stays() {
        receive("d", MUG, 5);
        assertThat(set("q", 4).isRight()).isTrue();
        assertThat(others("o", 1)).isTrue();

        assertThat(set("q2", 5).getLeft()).isEqualTo(shortOf(5, 4));

        assertMugs(4, 0);
        assertThat(set("q2", 3).isRight()).isTrue();
        assertMugs(3, 1);
    }

    @Test
    void repeats_give_each_first_answer_and_have_no_second_effect() {
        receive("d", MUG, 10);
        assertThat(set("q", 4).isRight()).isTrue();
        Reservation first = market("m", 3).get();
        assertThat(fixture()
                        .asHost(() -> reservations()
                                .release(ReleaseReservation.builder()
                                        .header(header(tenant, "r"))
                                        .reservation(first.id())
                                        .build()))
                        .isRight())
                .isTrue();

        assertThat(market("m", 3).get()).isEqualTo(first);
        assertThat(set("q", 4).get()).isEqualTo(Quantity.of(4));
        assertMugs(1, 9);
        assertThat(market("m", 2).getLeft())
                .isEqualTo(new InventoryRejection.KeyReused(header(tenant, "m").id(), "lines"));
        assertThat(set("q", 5).getLeft())
                .isEqualTo(new InventoryRejection.KeyReused(header(tenant, "q").id(), "quantity"));
    }

    @Test
    void a_quota_whose_time_is_over_is_common_stock() {
        receive("d", MUG, 4);
        SetQuota brief = SetQuota.builder()
                .from(quota("q", MUG, 4))
                .lasting(Duration.ofMillis(1))
                .build();
        assertThat(fixture().asHost(() -> availability().setQuota(brief)).isRight())
                .isTrue();
        Instant now = inUnit(() -> stores().reservations().now(tenant));
        letPass(now.plusMillis(2));

        assertThat(kept()).isEqualTo(Quantity.ZERO);
        assertThat(market("m", 3).isRight()).isTrue();
        assertMugs(0, 1);
    }

    @Test
    void a_quota_set_over_one_that_is_over_takes_its_units() {
        receive("d", MUG, 4);
        SetQuota brief = SetQuota.builder()
                .from(quota("q", MUG, 4))
                .lasting(Duration.ofMillis(1))
                .build();
        assertThat(fixture().asHost(() -> availability().setQuota(brief)).isRight())
                .isTrue();
        letPass(inUnit(() -> stores().reservations().now(tenant)).plusMillis(2));

        assertThat(set("q2", 3).isRight()).isTrue();

        assertMugs(3, 1);
    }

    @Test
    void of_many_buyers_exactly_those_are_served_that_the_fence_lets_through() {
        receive("d", MUG, 6);
        assertThat(set("q", 3).isRight()).isTrue();
        List<Callable<Boolean>> all = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> {
            all.add(() -> others("o" + i, 1));
            all.add(() -> market("m" + i, 1).isRight());
        });

        List<Boolean> served = together(all);

        long toOthers = IntStream.range(0, 6).filter(i -> served.get(2 * i)).count();
        long toMarket = IntStream.range(0, 6).filter(i -> served.get(2 * i + 1)).count();
        assertThat(toMarket).isBetween(3L, 6L);
        assertThat(toOthers).isEqualTo(6 - toMarket);
        assertMugs(0, 0);
    }

    @Test
    void of_many_that_set_the_quota_each_finds_the_last_one() {
        receive("d", MUG, 5);
        List<Callable<Boolean>> setters = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> set("q" + i, 5).isRight())
                .toList();

        assertThat(together(setters)).containsOnly(true);

        assertMugs(5, 0);
    }

    @Test
    void policies_follow_each_other_and_are_published() {
        ChannelPolicy first = declare("p1", policy(RANGE, 1, 2)).get();
        ChannelPolicy second = declare("p2", policy(RANGE, 2, 3)).get();

        assertThat(declare("p1", policy(RANGE, 1, 2)).get()).isEqualTo(first);
        assertThat(declare("p3", policy(RANGE, 2, 9)).getLeft())
                .isEqualTo(new AvailabilityRejection.NotNext(RANGE, 2, 2));
        assertThat(declare("p1", policy(RANGE, 1, 7)).getLeft())
                .isEqualTo(
                        new AvailabilityRejection.KeyReused(header(tenant, "p1").id(), "safetyStock"));
        assertThat(fixture().asHost(() -> availability().policy(tenant, RANGE))).contains(second);
        assertThat(inUnit(() -> stores().outbox().undelivered(tenant, 10)))
                .extracting(OutboxMessage::event)
                .containsExactly(new PolicyDeclared(first, NOON), new PolicyDeclared(second, NOON));
    }

    @Test
    void a_channel_is_shown_what_its_policy_lets_through_the_items_own_first() {
        receive("d", MUG, 10);
        assertThat(published()).isEqualTo(new PublishedStock(MUG, Quantity.of(10), Quantity.of(10), 0));
        assertThat(declare("p1", policy(RANGE, 1, 2)).isRight()).isTrue();
        assertThat(published()).isEqualTo(new PublishedStock(MUG, Quantity.of(8), Quantity.of(10), 1));
        assertThat(set("q", 4).isRight()).isTrue();
        assertThat(others("o", 5)).isTrue();
        assertThat(published()).isEqualTo(new PublishedStock(MUG, Quantity.of(3), Quantity.of(5), 1));

        PolicyScope mugs = PolicyScope.of(MARKET, Sku.of("MUG"));
        assertThat(declare("p2", policy(mugs, 1, 0)).isRight()).isTrue();
        assertThat(declare(
                                "p3",
                                ChannelPolicy.builder()
                                        .id(mugs)
                                        .version(2)
                                        .futureWindow(Duration.ofDays(1))
                                        .build())
                        .isRight())
                .isTrue();

        Instant soon = inUnit(() -> stores().reservations().now(tenant)).plus(Duration.ofHours(20));
        PublishableQuestion ahead = new PublishableQuestion(
                tenant,
                MARKET,
                List.of(MUG, LAMP),
                new ChannelPace(Duration.ofMinutes(10), Quantity.of(12)),
                Map.of(
                        MUG,
                        List.of(
                                new FutureUnits(soon, Quantity.of(7)),
                                new FutureUnits(soon.plus(Duration.ofDays(1)), Quantity.of(90)))));
        assertThat(published(ahead)).isEqualTo(new PublishedStock(MUG, Quantity.of(10), Quantity.of(12), 2));
        assertThat(fixture().asHost(() -> availability().publishable(ahead)).get(1))
                .isEqualTo(new PublishedStock(LAMP, Quantity.ZERO, Quantity.ZERO, 1));
    }

    @Test
    void a_channel_is_told_the_day_on_which_it_can_have_what_it_lacks() {
        LocalDate may4 = LocalDate.of(2026, 5, 4);
        receive("d", MUG, 5);
        assertThat(set("q", 4).isRight()).isTrue();
        expect("e", MUG, 10, may4);

        InventoryRejection refused = fixture()
                .asHost(() -> availability().reserve(forMarket("r", MUG, 10)))
                .getLeft();

        assertThat(refused)
                .isEqualTo(new InventoryRejection.InsufficientStock(List.of(
                        new Shortage(1, MUG, Quantity.of(10), Quantity.of(5), Quantity.ZERO, Optional.of(may4)))));
    }
}
