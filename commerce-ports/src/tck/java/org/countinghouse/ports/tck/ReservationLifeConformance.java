package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A promise in parts, and in payment: what may happen to a hold while somebody pays for it. */
public abstract class ReservationLifeConformance extends InventoryConformance {

    private static final ReservationId A = ReservationId.of("R-a");
    private static final ReservationId B = ReservationId.of("R-b");

    private Reservation reserved(String key, Duration ttl, ReserveStock.Line... lines) {
        return fixture()
                .asHost(() -> reservations().reserve(reserve(key, ttl, lines)))
                .get();
    }

    private ConfirmReservation.Builder confirm(String key) {
        return ConfirmReservation.builder().header(header(tenant, key)).reservation(A);
    }

    private Either<InventoryRejection, Reservation> confirming(ConfirmReservation.Builder command) {
        ConfirmReservation asked = command.build();
        return fixture().asHost(() -> reservations().confirm(asked));
    }

    private final Map<ReservationId, Instant> deadlines = new HashMap<>();

    /** A short hold, and a step taken in time: with twice the time once more if a slow machine came too late. */
    private Reservation inTime(
            ReserveStock.Line line, BiFunction<String, ReservationId, Either<InventoryRejection, Reservation>> step) {
        Duration ttl = Duration.ofMillis(100);
        Either<InventoryRejection, Reservation> taken = Either.left(new InventoryRejection.UnknownReservation(A));
        while (taken.isLeft()) {
            Reservation held = reserved("hold-" + ttl, ttl, line);
            deadlines.put(held.id(), held.expiresAt());
            taken = step.apply("step-" + ttl, held.id());
            assertThat(taken.isRight() || taken.getLeft() instanceof InventoryRejection.Lapsed)
                    .isTrue();
            if (taken.isLeft()) {
                letPass(held.expiresAt());
            }
            ttl = ttl.multipliedBy(2);
        }
        return taken.get();
    }

    private Either<InventoryRejection, Reservation> extending(String key, Duration ttl) {
        return extending(key, A, ttl);
    }

    private Either<InventoryRejection, Reservation> extending(String key, ReservationId id, Duration ttl) {
        return fixture()
                .asHost(() -> reservations()
                        .extend(ExtendReservation.builder()
                                .header(header(tenant, key))
                                .reservation(id)
                                .ttl(ttl)
                                .build()));
    }

    private Either<InventoryRejection, Reservation> releasing(String key, int line, long units) {
        return fixture()
                .asHost(() -> reservations()
                        .release(ReleaseReservation.builder()
                                .header(header(tenant, key))
                                .reservation(A)
                                .addLines(new ReleaseReservation.Line(line, Quantity.of(units)))
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

    /** Line by line, unit by unit. */
    @Nested
    class Parts {

        @Test
        void a_hold_is_confirmed_and_given_back_part_by_part() {
            receive("d", MUG, 10);
            Reservation held = reserved("a", HOUR, line(1, MUG, 6));

            Reservation partly = confirming(confirm("c").addLines(new ConfirmReservation.Line(1, Quantity.of(2))))
                    .get();
            assertThat(partly.state()).isEqualTo(ReservationState.HELD);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 4, 2, 0));

            Reservation less = releasing("r", 1, 5).get();
            assertThat(less.state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(less.version()).isEqualTo(4);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 1, 0));
            assertSound();

            assertThat(reserved("a", HOUR, line(1, MUG, 6))).isEqualTo(held);
            assertThat(confirming(confirm("c").addLines(new ConfirmReservation.Line(1, Quantity.of(2))))
                            .get())
                    .isEqualTo(partly);
            assertThat(releasing("r", 1, 5).get()).isEqualTo(less);
            assertThat(releasing("r", 1, 4).getLeft()).isInstanceOf(InventoryRejection.KeyReused.class);
        }

        @Test
        void what_is_confirmed_may_leave_while_the_rest_is_held() {
            receive("d", MUG, 10);
            reserved("a", HOUR, line(1, MUG, 6));
            confirming(confirm("c").addLines(new ConfirmReservation.Line(1, Quantity.of(2))))
                    .get();

            Reservation rest = fixture()
                    .asHost(() -> reservations().fulfill(FulfillReservation.everything(header(tenant, "f"), A)))
                    .get();

            assertThat(rest.state()).isEqualTo(ReservationState.HELD);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 4, 0, 0));
            assertSound();
        }

        @Test
        void the_rest_expires_and_what_was_confirmed_stays() {
            receive("d", MUG, 10);
            Reservation partly = inTime(
                    line(1, MUG, 6),
                    (key, id) -> confirming(
                            confirm(key).reservation(id).addLines(new ConfirmReservation.Line(1, Quantity.of(2)))));
            letPass(partly.expiresAt());

            assertThat(sweeping("s")).isEqualTo(1);

            assertThat(stored(partly.id()).state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 2, 0));
            assertThat(confirming(confirm("e").reservation(partly.id())).getLeft())
                    .isInstanceOf(InventoryRejection.Lapsed.class);
            assertSound();
        }

        @Test
        void more_than_there_is_of_a_line_is_refused() {
            receive("d", MUG, 10);
            Reservation held = reserved("a", HOUR, line(1, MUG, 6));

            assertThat(confirming(confirm("c").addLines(new ConfirmReservation.Line(1, Quantity.of(7))))
                            .getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsHeld(A, 1, Quantity.of(7), Quantity.of(6)));
            assertThat(releasing("r", 2, 1).getLeft())
                    .isEqualTo(new InventoryRejection.ExceedsPromised(A, 2, Quantity.ONE, Quantity.ZERO));
            assertThat(stored(A)).isEqualTo(held);
        }

        @Test
        void after_a_partial_shipment_the_rest_is_given_back_once() {
            receive("d", MUG, 10);
            reserved("a", HOUR, line(1, MUG, 6));
            confirming(confirm("c")).get();
            FulfillReservation shipment = FulfillReservation.builder()
                    .header(header(tenant, "f"))
                    .reservation(A)
                    .addLines(new FulfillReservation.Line(1, Quantity.of(2)))
                    .build();
            Reservation shipped =
                    fixture().asHost(() -> reservations().fulfill(shipment)).get();
            assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 0, 4, 0));

            ReleaseReservation release = ReleaseReservation.of(header(tenant, "r"), A);
            Reservation rest =
                    fixture().asHost(() -> reservations().release(release)).get();

            assertThat(rest.lines().get(0).fulfilled()).isEqualTo(Quantity.of(2));
            assertThat(rest.lines().get(0).released()).isEqualTo(Quantity.of(4));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 0, 0, 0));
            assertThat(fixture().asHost(() -> reservations().fulfill(shipment)).get())
                    .isEqualTo(shipped);
            assertThat(fixture().asHost(() -> reservations().release(release)).get())
                    .isEqualTo(rest);
            assertThat(releasing("s", 1, 1).isLeft()).isTrue();
            assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 0, 0, 0));
            assertSound();
        }

        @Test
        void of_several_partial_releases_no_unit_is_given_back_twice() {
            receive("d", MUG, 10);
            reserved("a", HOUR, line(1, MUG, 6));
            List<Callable<Boolean>> all = IntStream.range(0, 10)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> releasing("r" + i, 1, 1).isRight())
                    .toList();

            assertThat(together(all).stream().filter(won -> won)).hasSize(6);

            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 0, 0));
            assertThat(stored(A).state()).isEqualTo(ReservationState.RELEASED);
            assertSound();
        }
    }

    /** A hold outlasts the payment it is extended for. */
    @Nested
    class Payment {

        @Test
        void expiry_during_payment_does_not_happen_to_what_was_extended_before_it() {
            receive("d", MUG, 5);
            Reservation paying = inTime(line(1, MUG, 5), (key, id) -> extending(key, id, HOUR));
            letPass(Optional.ofNullable(deadlines.get(paying.id())).orElseThrow());

            assertThat(sweeping("s")).isZero();
            assertThat(fixture()
                            .asHost(() -> reservations().reserve(reserve("b", HOUR, line(1, MUG, 1))))
                            .isLeft())
                    .isTrue();
            assertThat(confirming(confirm("c").reservation(paying.id()).fence(paying.fence()))
                            .get()
                            .state())
                    .isEqualTo(ReservationState.CONFIRMED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 5, 0));
            assertSound();
        }

        @Test
        void expiry_during_payment_is_a_lapse_and_never_an_oversell_without_it() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", Duration.ofMillis(1), line(1, MUG, 5));
            letPass(held.expiresAt());
            reserved("b", HOUR, line(1, MUG, 3));

            assertThat(confirming(confirm("c").fence(held.fence())).getLeft())
                    .isInstanceOfSatisfying(
                            InventoryRejection.Lapsed.class,
                            lapsed -> assertThat(lapsed.shortages())
                                    .containsExactly(
                                            new Shortage(1, MUG, Quantity.of(5), Quantity.of(2), Quantity.ZERO)));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 3, 0, 0));
            assertSound();
        }

        @Test
        void who_paid_on_older_terms_is_fenced_off() {
            receive("d", MUG, 5);
            Reservation first = reserved("a", HOUR, line(1, MUG, 2));
            Reservation second = extending("x", HOUR).get();
            Reservation third = extending("y", HOUR).get();

            assertThat(Stream.of(first, second, third).map(Reservation::fence)).containsExactly(1L, 2L, 3L);
            assertThat(confirming(confirm("c").fence(second.fence())).getLeft())
                    .isEqualTo(new InventoryRejection.Fenced(A, 2, 3));
            assertThat(stored(A)).isEqualTo(third);
            assertThat(confirming(confirm("d").fence(third.fence())).isRight()).isTrue();
            assertThat(extending("x", HOUR).get()).isEqualTo(second);
        }

        @Test
        void a_hold_whose_time_runs_out_while_its_row_is_locked_is_not_confirmed() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", Duration.ofMillis(400), line(1, MUG, 2));
            CountDownLatch locked = new CountDownLatch(1);
            List<Callable<Boolean>> tasks = List.of(
                    () -> inUnit(() -> {
                        boolean there = !stores().reservations()
                                .lock(tenant, List.of(A))
                                .isEmpty();
                        locked.countDown();
                        while (!stores().reservations().now(tenant).isAfter(held.expiresAt())) {
                            Thread.onSpinWait();
                        }
                        return there;
                    }),
                    () -> {
                        locked.await();
                        return confirming(confirm("c"))
                                .fold(InventoryRejection.Lapsed.class::isInstance, late -> false);
                    });

            assertThat(together(tasks)).containsExactly(true, true);

            assertThat(stored(A)).isEqualTo(held);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 2, 0, 0));
            assertSound();
        }

        @Test
        void a_deadline_is_never_brought_forward_and_what_has_lapsed_is_not_extended() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", HOUR, line(1, MUG, 2));

            assertThat(extending("x", Duration.ofMillis(1)).get().expiresAt()).isEqualTo(held.expiresAt());

            ReservationId due =
                    reserved("n", Duration.ofMillis(1), line(1, MUG, 2)).id();
            letPass(stored(due).expiresAt());
            assertThat(fixture()
                            .asHost(() -> reservations()
                                    .extend(ExtendReservation.builder()
                                            .header(header(tenant, "z"))
                                            .reservation(due)
                                            .ttl(HOUR)
                                            .build()))
                            .getLeft())
                    .isInstanceOf(InventoryRejection.Lapsed.class);
        }

        @Test
        void what_has_lapsed_is_taken_again_if_it_is_there() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", Duration.ofMillis(1), line(1, MUG, 4));
            letPass(held.expiresAt());

            Reservation again = confirming(confirm("c").retakeAs(B)).get();

            assertThat(again.id()).isEqualTo(B);
            assertThat(again.state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(again.demand()).isEqualTo(held.demand());
            assertThat(stored(A).state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(stored(B)).isEqualTo(again);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 4, 0));
            assertSound();
            assertThat(fixture()
                            .asHost(() -> reservations().fulfill(FulfillReservation.everything(header(tenant, "f"), B)))
                            .isRight())
                    .isTrue();
            assertThat(confirming(confirm("c").retakeAs(B)).get()).isEqualTo(again);
        }

        @Test
        void what_has_lapsed_is_not_taken_again_when_somebody_else_has_it() {
            receive("d", MUG, 5);
            Reservation held = reserved("a", Duration.ofMillis(1), line(1, MUG, 4));
            letPass(held.expiresAt());
            reserved("n", HOUR, line(1, MUG, 2));

            assertThat(confirming(confirm("c").retakeAs(B)).getLeft())
                    .isInstanceOfSatisfying(
                            InventoryRejection.Lapsed.class,
                            lapsed -> assertThat(lapsed.shortages())
                                    .containsExactly(
                                            new Shortage(1, MUG, Quantity.of(4), Quantity.of(3), Quantity.ZERO)));
            assertThat(fixture().asHost(() -> reservations().find(tenant, B))).isEmpty();
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 2, 0, 0));
            assertSound();
        }

        @Test
        void retry_in_the_same_second_of_an_extension_and_its_confirmation_has_one_effect() {
            receive("d", MUG, 5);
            reserved("a", HOUR, line(1, MUG, 4));
            List<Callable<Long>> extensions = IntStream.range(0, 8)
                    .<Callable<Long>>mapToObj(
                            i -> () -> extending("x", HOUR).get().fence())
                    .toList();
            assertThat(together(extensions)).containsOnly(2L);

            List<Callable<Long>> confirmations = IntStream.range(0, 8)
                    .<Callable<Long>>mapToObj(
                            i -> () -> confirming(confirm("c").fence(2)).get().version())
                    .toList();
            assertThat(together(confirmations)).containsOnly(3L);

            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 4, 0));
            assertSound();
        }

        @Test
        void an_extension_a_sweep_and_a_reserve_that_falls_short_agree_on_who_has_it() {
            receive("d", MUG, 1);
            for (int round = 0; round < 5; round++) {
                String key = "p" + round;
                Reservation held = reserved(key, Duration.ofMillis(4), line(1, MUG, 1));
                ExtendReservation extend = ExtendReservation.builder()
                        .header(header(tenant, "x" + key))
                        .reservation(held.id())
                        .ttl(HOUR)
                        .build();
                ReserveStock other = reserve("o" + key, HOUR, line(1, MUG, 1));
                List<Boolean> won = together(List.of(
                        () -> fixture()
                                .asHost(() -> reservations().extend(extend))
                                .isRight(),
                        () -> fixture()
                                .asHost(() -> reservations().reserve(other))
                                .isRight(),
                        () -> sweeping("s" + key) > 0));

                assertThat(won.get(0) && won.get(1)).isFalse();
                assertThat(stored(held.id()).state())
                        .isIn(
                                won.get(0)
                                        ? List.of(ReservationState.HELD)
                                        : List.of(ReservationState.EXPIRED, ReservationState.HELD));
                assertSound();
                Stream.of(held.id(), other.reservation())
                        .forEach(id -> fixture()
                                .asHost(() ->
                                        reservations().release(ReleaseReservation.of(header(tenant, "r" + id), id))));
                letPass(held.expiresAt());
                sweeping("t" + key);
            }
            assertThat(counters(MUG)).isEqualTo(new StockCounters(1, 0, 0, 0));
        }
    }
}
