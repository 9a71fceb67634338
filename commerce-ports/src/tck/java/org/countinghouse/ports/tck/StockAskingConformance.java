package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a request may ask, over the stores: pools, any location, packs and kits. */
public abstract class StockAskingConformance extends InventoryConformance {

    private static final LocationId NORTH = LocationId.of("NORTH");
    private static final LocationId SOUTH = LocationId.of("SOUTH");
    private static final LocationId WEST = LocationId.of("WEST");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final Kit TEA = Kit.of(Sku.of("TEA"), Kit.Component.of(POT, 1), Kit.Component.of(CUP, 4));
    private static final Places POOL = Places.pool(Splitting.FREELY, NORTH, SOUTH, WEST);
    private static final Places ANYWHERE = Places.anywhere(Splitting.FREELY, WEST);
    private static final ReserveStock.Mode PARTIAL = ReserveStock.Mode.PARTIAL;

    private static PositionKey at(Sku sku, LocationId location) {
        return PositionKey.of(sku, location);
    }

    private static ReserveStock.Line cups(int number, Places places, long units) {
        return new ReserveStock.Line(number, Wanted.units(CUP), places, Quantity.of(units));
    }

    private static ReserveStock.Line kits(int number, Places places, long count) {
        return new ReserveStock.Line(number, Wanted.kits(TEA), places, Quantity.of(count));
    }

    private void have(Sku sku, LocationId location, long units) {
        receive(sku + "-" + location, at(sku, location), units);
    }

    private Either<InventoryRejection, Reservation> reserving(ReserveStock command) {
        return fixture().asHost(() -> reservations().reserve(command));
    }

    private Reservation stored(Reservation reservation) {
        return fixture()
                .asHost(() -> reservations().find(tenant, reservation.id()))
                .orElseThrow();
    }

    private static List<String> told(Reservation reservation) {
        return reservation.lines().stream()
                .map(line -> line.number() + " " + line.key() + " " + line.reserved() + "/" + line.requested() + " for "
                        + line.share().line() + " by " + line.share().perSet())
                .toList();
    }

    private static List<Shortage> shortages(Either<InventoryRejection, Reservation> answer) {
        return ((InventoryRejection.InsufficientStock) answer.getLeft()).shortages();
    }

    /** Several locations. */
    @Nested
    class Pools {

        @Test
        void split_a_line_and_every_part_comes_back_as_it_was() {
            have(CUP, NORTH, 4);
            have(CUP, WEST, 5);

            Reservation split = reserving(reserve("a", HOUR, cups(1, POOL, 7))).get();

            assertThat(told(split)).containsExactly("1 CUP@NORTH 4/4 for 1 by 1", "2 CUP@WEST 3/3 for 1 by 1");
            assertThat(stored(split)).isEqualTo(split);
            assertThat(counters(at(CUP, NORTH))).isEqualTo(new StockCounters(4, 4, 0, 0));
            assertThat(counters(at(CUP, WEST))).isEqualTo(new StockCounters(5, 3, 0, 0));
            assertSound();
        }

        @Test
        void are_confirmed_and_fulfilled_part_by_part_and_repeats_give_the_first_answers() {
            have(CUP, NORTH, 4);
            have(CUP, SOUTH, 4);
            ReserveStock command = reserve("a", HOUR, PARTIAL, cups(1, POOL, 9), kits(2, POOL, 1));
            Reservation held = reserving(command).get();
            Reservation confirmed = fixture()
                    .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c"), held.id())))
                    .get();
            FulfillReservation fulfill = FulfillReservation.builder()
                    .header(header(tenant, "f"))
                    .reservation(held.id())
                    .addLines(new FulfillReservation.Line(3, Quantity.of(4)))
                    .build();

            Reservation fulfilled =
                    fixture().asHost(() -> reservations().fulfill(fulfill)).get();

            assertThat(told(held))
                    .containsExactly(
                            "1 CUP@NORTH 4/5 for 1 by 1",
                            "2 POT@NORTH 0/1 for 2 by 1",
                            "3 CUP@SOUTH 4/4 for 1 by 1",
                            "4 CUP@NORTH 0/4 for 2 by 4");
            assertThat(held.shortages()).extracting(Shortage::lineNumber).containsExactly(1, 2);
            assertThat(fulfilled.state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(counters(at(CUP, SOUTH))).isEqualTo(new StockCounters(0, 0, 0, 0));
            assertThat(counters(at(CUP, NORTH))).isEqualTo(new StockCounters(4, 0, 4, 0));
            assertThat(reserving(command).get()).isEqualTo(held);
            assertThat(fixture()
                            .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c"), held.id())))
                            .get())
                    .isEqualTo(confirmed);
            assertThat(fixture().asHost(() -> reservations().fulfill(fulfill)).get())
                    .isEqualTo(fulfilled);
            assertSound();
        }

        @Test
        void tell_their_whole_story_to_the_outbox() {
            have(CUP, NORTH, 4);
            have(POT, NORTH, 1);
            have(CUP, SOUTH, 2);
            Reservation held = reserving(reserve("a", HOUR, kits(1, POOL, 1), cups(2, POOL, 2)))
                    .get();

            List<DomainEvent> events = inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                    .map(OutboxMessage::event)
                    .map(DomainEvent.class::cast)
                    .filter(StockReserved.class::isInstance)
                    .toList();

            assertThat(events).hasSize(1);
            assertThat(((StockReserved) events.get(0)).after(Optional.empty())).isEqualTo(held);
        }

        @Test
        void name_what_is_available_over_all_and_leave_nothing_when_they_refuse() {
            have(CUP, NORTH, 4);
            have(CUP, SOUTH, 2);
            ReserveStock command = reserve("a", HOUR, cups(1, POOL, 7));

            assertThat(shortages(reserving(command)))
                    .containsExactly(new Shortage(1, at(CUP, NORTH), Quantity.of(7), Quantity.of(6), Quantity.ZERO));
            assertThat(fixture().asHost(() -> reservations().find(tenant, command.reservation())))
                    .isEmpty();
            assertThat(counters(at(CUP, NORTH)).held()).isZero();

            have(CUP, WEST, 1);
            assertThat(reserving(command).isRight()).isTrue();
        }

        @Test
        void are_refused_by_field_when_a_key_comes_with_another_pool() {
            have(CUP, NORTH, 4);
            assertThat(reserving(reserve("a", HOUR, cups(1, POOL, 1))).isRight())
                    .isTrue();
            Places other = Places.pool(Splitting.FREELY, NORTH, WEST, SOUTH);

            assertThat(reserving(reserve("a", HOUR, cups(1, other, 1))).getLeft())
                    .isEqualTo(
                            new InventoryRejection.KeyReused(header(tenant, "a").id(), "places"));
        }

        @Test
        void take_what_is_due_at_any_of_their_locations() {
            have(CUP, NORTH, 2);
            have(CUP, SOUTH, 2);
            Reservation early = reserving(reserve("a", Duration.ofMillis(1), cups(1, Places.at(SOUTH), 2)))
                    .get();
            letPass(early.expiresAt());

            assertThat(reserving(reserve("b", HOUR, cups(1, POOL, 4))).isRight())
                    .isTrue();
            assertThat(stored(early).state()).isEqualTo(ReservationState.EXPIRED);
            assertSound();
        }

        @Test
        void in_opposite_orders_do_not_deadlock_and_the_last_units_are_given_once() {
            have(CUP, NORTH, 5);
            have(CUP, SOUTH, 5);
            have(CUP, WEST, 5);
            Places back = Places.pool(Splitting.FREELY, WEST, SOUTH, NORTH);
            List<Callable<Boolean>> buyers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ReserveStock command = reserve("b" + i, HOUR, cups(1, i % 2 == 0 ? POOL : back, 2));
                buyers.add(() -> reserving(command).isRight());
            }

            assertThat(together(buyers).stream().filter(won -> won)).hasSize(7);
            assertSound();
        }
    }

    /** Any location. */
    @Nested
    class Anywhere {

        @Test
        void is_where_there_is_most_first() {
            have(CUP, NORTH, 2);
            have(CUP, SOUTH, 5);
            have(POT, MAIN, 9);

            assertThat(told(reserving(reserve("a", HOUR, cups(1, ANYWHERE, 6))).get()))
                    .containsExactly("1 CUP@SOUTH 5/5 for 1 by 1", "2 CUP@NORTH 1/1 for 1 by 1");
            assertThat(told(reserving(reserve("b", HOUR, PARTIAL, cups(1, ANYWHERE, 6)))
                            .get()))
                    .containsExactly("1 CUP@WEST 0/5 for 1 by 1", "2 CUP@NORTH 1/1 for 1 by 1");
            assertThat(shortages(reserving(reserve("c", HOUR, cups(1, ANYWHERE, 6)))))
                    .containsExactly(new Shortage(1, at(CUP, WEST), Quantity.of(6), Quantity.ZERO, Quantity.ZERO));
            assertSound();
        }

        @Test
        void looks_where_units_are_though_all_are_held() {
            have(CUP, NORTH, 2);
            Reservation early = reserving(reserve("a", Duration.ofMillis(1), cups(1, ANYWHERE, 2)))
                    .get();
            letPass(early.expiresAt());

            assertThat(told(reserving(reserve("b", HOUR, cups(1, ANYWHERE, 2))).get()))
                    .containsExactly("1 CUP@NORTH 2/2 for 1 by 1");
        }

        @Test
        void is_read_from_the_ledger_most_to_promise_first() {
            have(CUP, NORTH, 2);
            have(CUP, SOUTH, 9);
            have(CUP, WEST, 9);
            have(POT, WEST, 1);
            assertThat(reserving(reserve("a", HOUR, cups(1, Places.at(WEST), 8)))
                            .isRight())
                    .isTrue();
            assertThat(fixture()
                            .asHost(() -> stock().allowOversell(AllowOversell.builder()
                                    .header(header(tenant, "o"))
                                    .key(at(CUP, MAIN))
                                    .allowance(Quantity.of(2))
                                    .build()))
                            .isRight())
                    .isTrue();
            assertThat(reserving(reserve("b", HOUR, kits(1, Places.at(SOUTH), 1)))
                            .isLeft())
                    .isTrue();

            assertThat(stocked(List.of(CUP), 9))
                    .containsExactly(at(CUP, MAIN), at(CUP, NORTH), at(CUP, SOUTH), at(CUP, WEST));
            assertThat(stocked(List.of(CUP), 3)).containsExactly(at(CUP, MAIN), at(CUP, NORTH), at(CUP, SOUTH));
            assertThat(stocked(List.of(CUP), 2)).containsExactly(at(CUP, MAIN), at(CUP, SOUTH));
            assertThat(stocked(List.of(CUP, POT), 1)).containsExactly(at(CUP, SOUTH), at(POT, WEST));
            assertThat(stocked(List.of(), 9)).isEmpty();
            assertThat(stocked(List.of(Sku.of("CU"), Sku.of("CUPS")), 9)).isEmpty();
            assertThat(fixture()
                            .asHost(() ->
                                    stores().stockLedger().stocked(fixture().freshTenant(), List.of(CUP), 9)))
                    .isEmpty();
        }

        @Test
        void leaves_out_where_nothing_is_any_more() {
            have(CUP, NORTH, 1);
            Reservation gone =
                    reserving(reserve("a", HOUR, cups(1, ANYWHERE, 1))).get();
            assertThat(fixture()
                            .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c"), gone.id())))
                            .isRight())
                    .isTrue();
            assertThat(stocked(List.of(CUP), 9)).containsExactly(at(CUP, NORTH));
            assertThat(fixture()
                            .asHost(() -> reservations()
                                    .fulfill(FulfillReservation.everything(header(tenant, "f"), gone.id())))
                            .isRight())
                    .isTrue();

            assertThat(stocked(List.of(CUP), 9)).isEmpty();
        }

        private List<PositionKey> stocked(List<Sku> skus, int most) {
            return fixture().asHost(() -> stores().stockLedger().stocked(tenant, skus, most));
        }
    }

    /** Sets that are not torn apart. */
    @Nested
    class Sets {

        @Test
        void a_case_is_never_broken() {
            have(CUP, NORTH, 30);
            ReserveStock.Line cases =
                    new ReserveStock.Line(1, Wanted.packs(CUP, UnitOfMeasure.of("case", 12)), POOL, Quantity.of(3));

            assertThat(shortages(reserving(reserve("a", HOUR, cases))))
                    .containsExactly(new Shortage(1, at(CUP, NORTH), Quantity.of(3), Quantity.of(2), Quantity.ZERO));
            Reservation part = reserving(reserve("b", HOUR, PARTIAL, cases)).get();

            assertThat(told(part)).containsExactly("1 CUP@NORTH 24/36 for 1 by 12");
            assertThat(stored(part)).isEqualTo(part);
            assertSound();
        }

        @Test
        void a_kit_and_its_own_component_in_one_basket_count_together() {
            have(POT, NORTH, 2);
            have(CUP, NORTH, 8);
            ReserveStock tooMany = reserve("a", HOUR, kits(1, POOL, 2), cups(2, Places.at(NORTH), 1));

            assertThat(shortages(reserving(tooMany)))
                    .containsExactly(new Shortage(2, at(CUP, NORTH), Quantity.ONE, Quantity.ZERO, Quantity.ZERO));
            Reservation both = reserving(reserve("b", HOUR, kits(1, POOL, 1), cups(2, POOL, 4)))
                    .get();

            assertThat(told(both))
                    .containsExactly(
                            "1 POT@NORTH 1/1 for 1 by 1", "2 CUP@NORTH 4/4 for 2 by 1", "3 CUP@NORTH 4/4 for 1 by 4");
            assertThat(stored(both)).isEqualTo(both);
            assertThat(counters(at(CUP, NORTH))).isEqualTo(new StockCounters(8, 8, 0, 0));
            assertThat(counters(at(POT, NORTH))).isEqualTo(new StockCounters(2, 1, 0, 0));
            assertSound();
        }

        @Test
        void kits_and_single_components_are_sold_to_many_at_once_without_overselling() {
            have(POT, NORTH, 6);
            have(CUP, NORTH, 20);
            List<Callable<Long>> buyers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ReserveStock command = i % 2 == 0
                        ? reserve("k" + i, HOUR, kits(1, POOL, 1))
                        : reserve("c" + i, HOUR, cups(1, ANYWHERE, 2));
                buyers.add(() -> reserving(command)
                        .fold(
                                refused -> 0L,
                                held -> held.lines().stream()
                                        .filter(line -> line.key().sku().equals(CUP))
                                        .mapToLong(line -> line.reserved().units())
                                        .sum()));
            }

            long sold = together(buyers).stream().mapToLong(Long::longValue).sum();

            assertThat(sold).isEqualTo(20);
            assertThat(counters(at(CUP, NORTH)).held()).isEqualTo(20);
            assertSound();
        }
    }
}
