package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.InventoryRejection.InsufficientStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The promises over the stores: no oversell, nothing twice, deadlines by the store's clock (R1 to R8). */
public abstract class ReservationManagementConformance extends InventoryConformance {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final ReservationId A = ReservationId.of("R-a");

    private Either<InventoryRejection, Reservation> reserving(ReserveStock command) {
        return fixture().asHost(() -> reservations().reserve(command));
    }

    private Either<InventoryRejection, Reservation> confirming(String key, ReservationId id) {
        return fixture().asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, key), id)));
    }

    private Either<InventoryRejection, Reservation> releasing(String key, ReservationId id) {
        return fixture().asHost(() -> reservations().release(ReleaseReservation.of(header(tenant, key), id)));
    }

    private Either<InventoryRejection, Reservation> fulfilling(String key, ReservationId id, long units) {
        return fixture()
                .asHost(() -> reservations()
                        .fulfill(FulfillReservation.builder()
                                .header(header(tenant, key))
                                .reservation(id)
                                .addLines(new FulfillReservation.Line(1, Quantity.of(units)))
                                .build()));
    }

    private int sweeping(String key) {
        return fixture()
                .asHost(() -> reservations().expireDue(ExpireDue.of(header(tenant, key), 100)))
                .get();
    }

    private Reservation stored(ReservationId id) {
        return fixture().asHost(() -> reservations().find(tenant, id)).orElseThrow();
    }

    /** One at a time. */
    @Nested
    class Story {

        @Test
        void goods_are_held_confirmed_and_leave() {
            receive("d", MUG, 10);

            Reservation held = reserving(reserve("a", HOUR, line(1, MUG, 4))).get();
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 4, 0, 0));
            assertThat(stored(A)).isEqualTo(held);

            assertThat(confirming("c", A).get().state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 4, 0));

            assertThat(fulfilling("f", A, 3).get().state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(releasing("r", A).get().state()).isEqualTo(ReservationState.RELEASED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(7, 0, 0, 0));
            assertSound();
        }

        @Test
        void every_step_is_published_in_sequence() {
            receive("d", MUG, 10);
            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 4))).isRight()).isTrue();
            assertThat(confirming("c", A).isRight()).isTrue();
            assertThat(fulfilling("f", A, 4).isRight()).isTrue();

            List<OutboxMessage> messages = inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                    .filter(message -> message.aggregate().type().equals("reservation"))
                    .toList();
            assertThat(messages).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L);
            assertThat(messages)
                    .extracting(message -> (Object) message.event().getClass())
                    .containsExactly(
                            ReservationEvent.StockReserved.class,
                            ReservationEvent.ReservationConfirmed.class,
                            ReservationEvent.ReservationFulfilled.class);
        }

        @Test
        void a_shortfall_names_the_first_day_on_which_so_many_can_be_promised() {
            LocalDate may4 = LocalDate.of(2026, 5, 4);
            receive("d", MUG, 3);
            expect("e", MUG, 10, may4);
            expect("f", MUG, 10, may4.plusDays(1));
            expect("g", LAMP, 2, may4);

            InventoryRejection refused = reserving(
                            reserve("a", HOUR, line(1, MUG, 8), line(2, LAMP, 3), line(3, MUG, 6)))
                    .getLeft();

            assertThat(((InsufficientStock) refused).shortages())
                    .containsExactly(
                            new Shortage(1, MUG, Quantity.of(8), Quantity.of(3), Quantity.ZERO, Optional.of(may4)),
                            new Shortage(2, LAMP, Quantity.of(3), Quantity.ZERO, Quantity.ZERO),
                            new Shortage(
                                    3,
                                    MUG,
                                    Quantity.of(6),
                                    Quantity.ZERO,
                                    Quantity.ZERO,
                                    Optional.of(may4.plusDays(1))));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 0, 0, 0));
            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 3))).isRight()).isTrue();
        }

        @Test
        void a_shortfall_names_every_short_line_and_leaves_nothing() {
            receive("d", MUG, 3);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4), line(2, LAMP, 1));

            InventoryRejection refused = reserving(command).getLeft();

            assertThat(refused).isInstanceOf(InventoryRejection.InsufficientStock.class);
            assertThat(refused.message()).contains("line 1 MUG@MAIN").contains("line 2 LAMP@MAIN");
            assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 0, 0, 0));
            assertThat(fixture().asHost(() -> reservations().find(tenant, A))).isEmpty();

            receive("e", MUG, 1);
            receive("f", LAMP, 1);
            assertThat(reserving(command).isRight()).isTrue();
        }

        @Test
        void part_of_a_demand_is_held_and_the_rest_is_named() {
            receive("d", MUG, 3);

            Reservation partial = reserving(
                            reserve("a", HOUR, ReserveStock.Mode.PARTIAL, line(1, LAMP, 1), line(2, MUG, 4)))
                    .get();

            assertThat(partial.shortages()).hasSize(2);
            assertThat(stored(A)).isEqualTo(partial);
            assertThat(counters(MUG).held()).isEqualTo(3);
            assertSound();
        }

        @Test
        void a_name_belongs_to_the_first_command_that_uses_it() {
            receive("d", MUG, 3);
            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 1))).isRight()).isTrue();

            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 1)).withHeader(header(tenant, "b")))
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ReservationExists(A));
            assertThat(confirming("c", ReservationId.of("unknown")).getLeft())
                    .isInstanceOf(InventoryRejection.UnknownReservation.class);
        }
    }

    /** The same key again. */
    @Nested
    class Repeats {

        @Test
        void give_each_first_answer_whatever_happened_since() {
            receive("d", MUG, 10);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4), line(2, MUG, 1));
            Reservation held = reserving(command).get();
            Reservation confirmed = confirming("c", A).get();
            Reservation one = fulfilling("f", A, 1).get();
            Reservation two = fulfilling("g", A, 1).get();
            Reservation released = releasing("r", A).get();

            assertThat(reserving(command).get()).isEqualTo(held);
            assertThat(confirming("c", A).get()).isEqualTo(confirmed);
            assertThat(fulfilling("f", A, 1).get()).isEqualTo(one);
            assertThat(fulfilling("g", A, 1).get()).isEqualTo(two);
            assertThat(releasing("r", A).get()).isEqualTo(released);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 0, 0, 0));
            assertSound();
        }

        @Test
        void with_another_payload_are_refused_by_field() {
            receive("d", MUG, 10);
            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 4))).isRight()).isTrue();

            assertThat(reserving(reserve("a", HOUR.plusSeconds(1), line(1, MUG, 4)))
                            .getLeft())
                    .isEqualTo(
                            new InventoryRejection.KeyReused(header(tenant, "a").id(), "ttl"));
            assertThat(counters(MUG).held()).isEqualTo(4);
        }

        @Test
        void another_key_cannot_do_it_twice() {
            receive("d", MUG, 10);
            assertThat(reserving(reserve("a", HOUR, line(1, MUG, 4))).isRight()).isTrue();
            assertThat(releasing("r", A).isRight()).isTrue();

            assertThat(releasing("s", A).getLeft())
                    .isEqualTo(new InventoryRejection.WrongState(A, ReservationState.RELEASED, "release"));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 0, 0));
        }
    }

    /** By the store's clock. */
    @Nested
    class Deadlines {

        private Reservation due(String key, ReserveStock.Line... lines) {
            Reservation held = reserving(reserve(key, MOMENT, lines)).get();
            letPass(held.expiresAt());
            return held;
        }

        @Test
        void a_hold_that_is_due_is_never_confirmed() {
            receive("d", MUG, 10);
            Reservation held = due("a", line(1, MUG, 4));

            assertThat(confirming("c", A).getLeft()).isInstanceOfSatisfying(InventoryRejection.Lapsed.class, lapsed -> {
                assertThat(lapsed.expiredAt()).isEqualTo(held.expiresAt());
                assertThat(lapsed.now()).isAfterOrEqualTo(held.expiresAt());
            });
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 4, 0, 0));
        }

        @Test
        void a_sweep_gives_back_what_is_due_and_its_repeat_does_nothing() {
            receive("d", MUG, 10);
            due("a", line(1, MUG, 4));
            assertThat(reserving(reserve("b", HOUR, line(1, MUG, 1))).isRight()).isTrue();

            assertThat(sweeping("s")).isEqualTo(1);
            assertThat(sweeping("s")).isEqualTo(1);
            assertThat(sweeping("t")).isZero();

            assertThat(stored(A).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 1, 0, 0));
            assertSound();
        }

        @Test
        void a_reserve_that_would_fall_short_takes_what_is_due_on_its_positions() {
            receive("d", MUG, 5);
            receive("e", LAMP, 5);
            due("a", line(1, MUG, 4), line(2, LAMP, 4));

            assertThat(reserving(reserve("b", HOUR, line(1, MUG, 5))).isRight()).isTrue();

            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 5, 0, 0));
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(5, 4, 0, 0));
            assertThat(stored(A).state()).isEqualTo(ReservationState.HELD);
            assertSound();
            assertThat(sweeping("s")).isEqualTo(1);
            assertThat(stored(A).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(5, 0, 0, 0));
            assertSound();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        private static final int ROUNDS = 5;

        @Test
        void of_sixteen_the_last_unit_has_exactly_one_winner_each_round() {
            for (int round = 0; round < ROUNDS; round++) {
                receive("d" + round, MUG, 1);
                String prefix = "r" + round + "-";
                List<Callable<Boolean>> buyers = IntStream.range(0, 16)
                        .<Callable<Boolean>>mapToObj(i -> () -> reserving(reserve(prefix + i, HOUR, line(1, MUG, 1)))
                                .isRight())
                        .toList();

                assertThat(together(buyers)).containsOnlyOnce(true);
                assertThat(counters(MUG)).isEqualTo(new StockCounters(round + 1L, round + 1L, 0, 0));
            }
            assertSound();
        }

        @Test
        void baskets_in_opposite_order_do_not_deadlock_and_are_served_whole() {
            receive("d", MUG, 20);
            receive("e", LAMP, 20);
            List<Callable<Boolean>> buyers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ReserveStock command = i % 2 == 0
                        ? reserve("b" + i, HOUR, line(1, MUG, 2), line(2, LAMP, 2))
                        : reserve("b" + i, HOUR, line(1, LAMP, 2), line(2, MUG, 2));
                buyers.add(() -> reserving(command).isRight());
            }

            assertThat(together(buyers).stream().filter(won -> won)).hasSize(10);

            assertThat(counters(MUG)).isEqualTo(new StockCounters(20, 20, 0, 0));
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(20, 20, 0, 0));
            assertSound();
        }

        @Test
        void of_several_releases_exactly_one_gives_back() {
            receive("d", MUG, 100);
            for (int round = 0; round < ROUNDS; round++) {
                String key = "c" + round;
                ReservationId id =
                        reserving(reserve(key, HOUR, line(1, MUG, 1))).get().id();

                List<Boolean> won = together(List.of(
                        () -> releasing("r1" + key, id).isRight(),
                        () -> releasing("r2" + key, id).isRight(),
                        () -> releasing("r3" + key, id).isRight()));

                assertThat(won).containsOnlyOnce(true);
            }
            assertThat(counters(MUG)).isEqualTo(new StockCounters(100, 0, 0, 0));
            assertSound();
        }

        @Test
        void a_hold_is_confirmed_or_expired_and_never_both() {
            receive("d", MUG, 100);
            for (int round = 0; round < ROUNDS; round++) {
                String key = "x" + round;
                Reservation held = reserving(reserve(key, Duration.ofMillis(3), line(1, MUG, 1)))
                        .get();
                together(List.of(
                        () -> confirming("c" + key, held.id()).isRight(),
                        () -> sweeping("s" + key) > 0,
                        () -> reserving(reserve("all" + key, HOUR, line(1, MUG, 1000)))
                                .isRight()));
                letPass(held.expiresAt());
                sweeping("t" + key);

                assertThat(stored(held.id()).state()).isIn(ReservationState.CONFIRMED, ReservationState.EXPIRED);
                assertThat(stored(held.id()).version()).isEqualTo(2);
            }
            assertThat(counters(MUG).held()).isZero();
            assertSound();
        }

        @Test
        void of_sixteen_with_one_key_one_takes_effect_and_all_get_its_answer() {
            receive("d", MUG, 100);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 3));
            List<Callable<Reservation>> repeats = IntStream.range(0, 16)
                    .<Callable<Reservation>>mapToObj(
                            i -> () -> reserving(command).get())
                    .toList();

            assertThat(together(repeats)).containsOnly(stored(A));
            assertThat(counters(MUG).held()).isEqualTo(3);
        }
    }
}
