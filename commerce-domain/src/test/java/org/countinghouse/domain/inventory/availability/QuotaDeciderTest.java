package org.countinghouse.domain.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.DAY;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.LAMP;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.MARKET;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.MUG;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.NOON;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.forMarket;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.header;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.mugs;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.quota;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.received;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.reserve;
import static org.countinghouse.domain.inventory.availability.AvailabilityFixture.units;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.junit.jupiter.api.Test;

class QuotaDeciderTest {

    private static final ChannelQuota FIRST = QuotaDecider.next(quota(MUG, 4), Optional.empty());

    /** Ten mugs, of which the marketplace is kept four. */
    private static Inventory fenced() {
        return QuotaDecider.decide(quota(MUG, 4), mugs(10), Optional.empty(), NOON)
                .get()
                .state();
    }

    private static Inventory others(Inventory inventory, String id, long units) {
        return ReservationDecider.decide(reserve(id, units), inventory, NOON)
                .get()
                .state();
    }

    private static Decision<Inventory, InventoryEvent> market(Inventory inventory, String id, long units) {
        return QuotaDecider.decide(forMarket(reserve(id, units)), inventory, List.of(FIRST), NOON)
                .get();
    }

    private static void assertMugs(Inventory inventory, long fence, long available) {
        assertThat(FIRST.left(inventory)).isEqualTo(units(fence));
        assertThat(inventory.position(MUG).available()).isEqualTo(units(available));
    }

    @Test
    void the_worked_table_holds() {
        Inventory set = fenced();
        assertMugs(set, 4, 6);
        Inventory othersHave = others(set, "o", 6);
        assertMugs(othersHave, 4, 0);
        Inventory marketHas = market(othersHave, "m", 3).state();
        assertMugs(marketHas, 1, 0);
        assertThat(ReservationDecider.decide(reserve("p", 1), marketHas, NOON).getLeft())
                .isEqualTo(new InventoryRejection.InsufficientStock(
                        List.of(new Shortage(1, MUG, units(1), units(0), units(0)))));
        Inventory back = ReservationDecider.decide(
                        ReleaseReservation.builder()
                                .header(header("b"))
                                .reservation(ReservationId.of("m"))
                                .build(),
                        marketHas)
                .get()
                .state();
        assertMugs(back, 1, 3);
    }

    @Test
    void a_case_takes_all_its_units_out_of_what_is_kept() {
        ReserveStock.Line oneCase = new ReserveStock.Line(
                1, Wanted.packs(MUG.sku(), UnitOfMeasure.of("case", 3)), Places.at(MUG.location()), units(1));

        assertMugs(market(others(fenced(), "o", 6), oneCase).state(), 1, 0);
    }

    @Test
    void a_kit_takes_every_component_out_of_what_is_kept_of_it() {
        ReserveStock.Line twoSets = new ReserveStock.Line(
                1,
                Wanted.kits(Kit.of(Sku.of("SET"), Kit.Component.of(LAMP.sku(), 1), Kit.Component.of(MUG.sku(), 2))),
                Places.at(MUG.location()),
                units(2));
        Inventory lamps = received(others(fenced(), "o", 6), LAMP, 2);

        assertMugs(market(lamps, twoSets).state(), 0, 0);
    }

    private static Decision<Inventory, InventoryEvent> market(Inventory inventory, ReserveStock.Line line) {
        return QuotaDecider.decide(forMarket(reserve("m", line)), inventory, List.of(FIRST), NOON)
                .get();
    }

    @Test
    void a_request_takes_what_is_kept_first_and_the_rest_from_the_common_stock() {
        Decision<Inventory, InventoryEvent> decision = market(others(fenced(), "o", 4), "m", 5);

        assertMugs(decision.state(), 0, 1);
        assertThat(decision.events()).hasSize(2);
        assertThat(decision.events().get(0)).isInstanceOfSatisfying(ReservationReleased.class, opened -> {
            assertThat(opened.reservation()).isEqualTo(FIRST.fence().orElseThrow());
            assertThat(opened.version()).isEqualTo(2);
            assertThat(opened.occurredAt()).isEqualTo(NOON);
            assertThat(opened.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualTo(units(4)));
        });
        assertThat(decision.events().get(1)).isInstanceOf(StockReserved.class);
        Reservation fence =
                decision.state().reservation(FIRST.fence().orElseThrow()).orElseThrow();
        assertThat(fence.state()).isEqualTo(ReservationState.RELEASED);
        assertThat(market(fenced(), "m", 3)
                        .state()
                        .reservation(fence.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(ReservationState.HELD);
    }

    @Test
    void a_refusal_opens_no_fence() {
        assertThat(QuotaDecider.decide(forMarket(reserve("m", 11)), fenced(), List.of(FIRST), NOON)
                        .getLeft())
                .isEqualTo(new InventoryRejection.InsufficientStock(
                        List.of(new Shortage(1, MUG, units(11), units(10), units(0)))));
        assertThat(QuotaDecider.fallsShort(forMarket(reserve("m", 11)), fenced(), List.of(FIRST), NOON))
                .isTrue();
        assertThat(QuotaDecider.fallsShort(forMarket(reserve("m", 10)), fenced(), List.of(FIRST), NOON))
                .isFalse();
    }

    @Test
    void without_a_quota_of_its_own_a_channel_gets_common_stock_only() {
        Decision<Inventory, InventoryEvent> decision = QuotaDecider.decide(
                        forMarket(reserve("m", 6)), fenced(), List.of(), NOON)
                .get();

        assertThat(decision.events()).hasSize(1);
        assertMugs(decision.state(), 4, 0);
        assertThat(QuotaDecider.decide(forMarket(reserve("m", 7)), fenced(), List.of(), NOON)
                        .isLeft())
                .isTrue();
    }

    @Test
    void only_the_quotas_of_the_positions_wanted_are_opened_each_for_what_all_lines_want() {
        Inventory both = received(fenced(), LAMP, 5);
        ChannelQuota lamps = QuotaDecider.next(quota(LAMP, 2), Optional.empty());
        Inventory set = QuotaDecider.decide(quota(LAMP, 2), both, Optional.empty(), NOON)
                .get()
                .state();
        ReserveStock twice =
                reserve("m", new ReserveStock.Line(1, MUG, units(1)), new ReserveStock.Line(2, MUG, units(2)));

        Inventory after = QuotaDecider.decide(forMarket(twice), set, List.of(lamps, FIRST), NOON)
                .get()
                .state();

        assertMugs(after, 1, 6);
        assertThat(lamps.left(after)).isEqualTo(units(2));
    }

    @Test
    void a_fence_whose_time_is_over_keeps_nothing_and_is_expired_when_it_is_in_the_way() {
        Instant over = NOON.plus(DAY);
        Inventory due = others(fenced(), "o", 6);

        Inventory after = QuotaDecider.decide(forMarket(reserve("m", 3)), due, List.of(FIRST), over)
                .get()
                .state();

        assertThat(FIRST.left(after)).isEqualTo(units(0));
        assertThat(after.reservation(FIRST.fence().orElseThrow()).orElseThrow().state())
                .isEqualTo(ReservationState.EXPIRED);
        assertThat(QuotaDecider.decide(forMarket(reserve("n", 3)), fenced(), List.of(FIRST), over.minusNanos(1))
                        .get()
                        .events())
                .hasSize(2);
        assertThat(QuotaDecider.decide(forMarket(reserve("n", 3)), fenced(), List.of(FIRST), over)
                        .get()
                        .events())
                .hasSize(1);
    }

    @Test
    void setting_a_quota_anew_opens_the_old_fence_and_holds_another() {
        Inventory half = market(fenced(), "m", 3).state();
        Optional<ChannelQuota> current = Optional.of(FIRST);
        ChannelQuota second = QuotaDecider.next(quota(MUG, 7), current);

        Decision<Inventory, InventoryEvent> decision =
                QuotaDecider.decide(quota(MUG, 7), half, current, NOON).get();

        assertThat(decision.events()).hasSize(2);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fence()).isNotEqualTo(FIRST.fence());
        assertThat(second.left(decision.state())).isEqualTo(units(7));
        assertMugs(decision.state(), 0, 0);
        assertThat(QuotaDecider.decide(quota(MUG, 8), half, current, NOON).getLeft())
                .isEqualTo(new InventoryRejection.InsufficientStock(
                        List.of(new Shortage(1, MUG, units(8), units(7), units(0)))));
    }

    @Test
    void a_quota_of_nothing_gives_everything_back() {
        Optional<ChannelQuota> current = Optional.of(FIRST);

        Decision<Inventory, InventoryEvent> decision =
                QuotaDecider.decide(quota(MUG, 0), fenced(), current, NOON).get();

        assertMugs(decision.state(), 0, 10);
        assertThat(decision.events()).hasSize(1);
        assertThat(QuotaDecider.next(quota(MUG, 0), current).fence()).isEmpty();
        assertThat(QuotaDecider.fencing(quota(MUG, 0), current)).isEmpty();
        assertThat(QuotaDecider.decide(quota(MUG, 0), mugs(3), Optional.empty(), NOON)
                        .get()
                        .events())
                .isEmpty();
    }

    @Test
    void a_fence_is_named_by_channel_position_and_version() {
        ReservationId one = ChannelQuota.fence(MARKET, MUG, 1);
        assertThat(one).isEqualTo(FIRST.fence().orElseThrow());
        assertThat(one.value()).startsWith("quota/").endsWith("/1");
        assertThat(List.of(
                        ChannelQuota.fence(MARKET, MUG, 2),
                        ChannelQuota.fence(MARKET, LAMP, 1),
                        ChannelQuota.fence(ChannelId.of("other"), MUG, 1)))
                .doesNotContain(one)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> new ChannelQuota(MARKET, MUG, 0, Optional.empty()))
                .hasMessageContaining("version");
    }

    @Test
    void commands_are_told_apart_by_what_they_ask_for_and_refuse_what_is_out_of_bounds() {
        SetQuota four = quota(MUG, 4);
        assertThat(four.fingerprint().differingField(quota(MUG, 5).fingerprint()))
                .contains("quantity");
        assertThat(four.fingerprint().differingField(quota(LAMP, 4).fingerprint()))
                .contains("sku");
        assertThat(four.fingerprint()
                        .differingField(SetQuota.builder()
                                .from(four)
                                .channel(ChannelId.of("x"))
                                .lasting(DAY)
                                .build()
                                .fingerprint()))
                .contains("channel");
        assertThat(four.fingerprint()
                        .differingField(SetQuota.builder()
                                .from(four)
                                .lasting(Duration.ofHours(1))
                                .build()
                                .fingerprint()))
                .contains("lasting");
        ReserveForChannel wish = forMarket(reserve("m", 1));
        assertThat(wish.fingerprint().differingField(forMarket(reserve("m", 2)).fingerprint()))
                .contains("lines");
        assertThat(wish.fingerprint()
                        .differingField(ReserveForChannel.builder()
                                .from(wish)
                                .channel(ChannelId.of("x"))
                                .build()
                                .fingerprint()))
                .contains("channel");
        assertThat(wish.withHeader(header("other")).fingerprint()).isEqualTo(wish.fingerprint());
        assertThat(wish.keys()).containsExactly(MUG);
        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofDays(367), Duration.ofMillis(1).plusNanos(1))) {
            assertThatThrownBy(
                            () -> SetQuota.builder().from(four).lasting(wrong).build())
                    .hasMessageContaining("lasting");
        }
        assertThatThrownBy(() -> quota(MUG, 1_000_000_001L)).hasMessageContaining("quantity");
        PositionKey any = MUG;
        assertThat(quota(any, 1_000_000_000L).quantity()).isEqualTo(units(1_000_000_000L));
    }
}
