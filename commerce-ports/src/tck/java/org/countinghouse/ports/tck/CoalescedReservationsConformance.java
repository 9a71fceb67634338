package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.internal.CoalescedReservationService;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.UnitActiveException;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Promises decided together: all of {@link ReservationManagementConformance} through the queue, and what only a batch can
 * get wrong. The stores must run transactions of their own.
 */
public abstract class CoalescedReservationsConformance extends ReservationManagementConformance {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final CoalescingPolicy PATIENT = CoalescingPolicy.STANDARD.withPatience(LONG);

    private final HeldExecutor executor = new HeldExecutor();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Optional<CoalescedReservations> queue = Optional.empty();

    @Override
    ReservationManagement reservations() {
        return coalesced();
    }

    /** One for all threads of a test. */
    private synchronized CoalescedReservations coalesced() {
        if (queue.isEmpty()) {
            queue = Optional.of(coalesced(PATIENT, stores().unitOfWork(), List.of()));
        }
        return queue.get();
    }

    private CoalescedReservations coalesced(CoalescingPolicy policy, UnitOfWork unit, List<Reaction> reactions) {
        return coalesced(policy, executor, unit, reactions);
    }

    private CoalescedReservations coalesced(
            CoalescingPolicy policy, Executor on, UnitOfWork unit, List<Reaction> reactions) {
        return new CoalescedReservationService(
                policy,
                on,
                new CommandGate(unit, stores().processedCommands(), InstantSource.system()),
                List.of(unit, stores().unitOfWork()),
                stores().processedCommands(),
                inventoryStores(),
                new EventPublication(stores().outbox(), reactions));
    }

    @AfterEach
    void closeTheQueue() {
        executor.refuse(false);
        executor.release();
        queue.ifPresent(CoalescedReservations::close);
        executor.close();
        callers.shutdown();
    }

    private interface Call {
        Either<InventoryRejection, Reservation> on(CoalescedReservations queued);
    }

    private static Call asking(ReserveStock command) {
        return queued -> queued.reserve(command);
    }

    private static Call confirming(TenantId tenant, String key, String reservation) {
        return queued -> queued.confirm(ConfirmReservation.of(header(tenant, key), ReservationId.of(reservation)));
    }

    /** Has all callers wait in that order before the first of them is decided. */
    private List<Future<Either<InventoryRejection, Reservation>>> arriving(CoalescedReservations at, List<Call> calls) {
        executor.hold();
        List<Future<Either<InventoryRejection, Reservation>>> answers = new ArrayList<>();
        for (Call call : calls) {
            int before = at.waiting();
            answers.add(callers.submit(() -> call.on(at)));
            while (at.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        return answers;
    }

    /** Decides them together. */
    private List<Either<InventoryRejection, Reservation>> together(CoalescedReservations at, Call... calls) {
        List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(at, List.of(calls));
        executor.release();
        return arrived.stream().map(CoalescedReservationsConformance::answer).toList();
    }

    private static Either<InventoryRejection, Reservation> answer(Future<Either<InventoryRejection, Reservation>> of) {
        try {
            return of.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<OutboxMessage> messages() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 1_000)).stream()
                .filter(message -> message.aggregate().type().equals("reservation"))
                .toList();
    }

    private long version() {
        return fixture().asHost(() -> stock().position(tenant, MUG)).version();
    }

    /** In one batch. */
    @Nested
    class Together {

        @Test
        void those_who_come_first_are_served_first() {
            receive("d", MUG, 3);

            List<Either<InventoryRejection, Reservation>> answers = together(
                    coalesced(),
                    asking(reserve("a", HOUR, line(1, MUG, 2))),
                    asking(reserve("b", HOUR, line(1, MUG, 2))),
                    asking(reserve("c", HOUR, line(1, MUG, 1))),
                    asking(reserve("e", HOUR, line(1, MUG, 1))));

            assertThat(answers).extracting(Either::isRight).containsExactly(true, false, true, false);
            assertThat(answers.get(1).getLeft().message()).contains("line 1 MUG@MAIN");
            assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 3, 0, 0));
            assertThat(version()).isEqualTo(3);
            assertThat(messages())
                    .extracting(message -> message.aggregate().id())
                    .containsExactly("R-a", "R-c");
            assertSound();
        }

        @Test
        void what_is_stored_is_what_was_answered() {
            receive("d", MUG, 9);
            receive("e", LAMP, 9);

            List<Either<InventoryRejection, Reservation>> answers = together(
                    coalesced(),
                    asking(reserve("a", HOUR, line(1, MUG, 2), line(2, LAMP, 1))),
                    asking(reserve("b", HOUR, ReserveStock.Mode.PARTIAL, line(1, LAMP, 9))),
                    asking(reserve("c", HOUR, line(1, MUG, 1), line(2, MUG, 2))));

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    coalesced().find(tenant, answer.get().id()))
                            .contains(answer.get()));
            assertThat(answers.get(1).get().shortages()).hasSize(1);
            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "R-c")))
                    .hasSize(2);
            assertSound();
        }

        @Test
        void a_reservation_lives_its_whole_life() {
            receive("d", MUG, 9);

            List<Either<InventoryRejection, Reservation>> answers = together(
                    coalesced(),
                    confirming(tenant, "x", "R-a"),
                    asking(reserve("a", HOUR, line(1, MUG, 4))),
                    confirming(tenant, "c", "R-a"),
                    queued -> queued.fulfill(FulfillReservation.builder()
                            .header(header(tenant, "f"))
                            .reservation(ReservationId.of("R-a"))
                            .addLines(new FulfillReservation.Line(
                                    1, line(1, MUG, 3).quantity()))
                            .build()),
                    queued -> queued.release(ReleaseReservation.of(header(tenant, "r"), ReservationId.of("R-a"))));

            assertThat(answers.get(0).getLeft()).isInstanceOf(InventoryRejection.UnknownReservation.class);
            assertThat(answers.subList(1, 5))
                    .extracting(answer -> answer.get().state())
                    .containsExactly(
                            ReservationState.HELD,
                            ReservationState.CONFIRMED,
                            ReservationState.CONFIRMED,
                            ReservationState.RELEASED);
            assertThat(messages()).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(6, 0, 0, 0));
            assertThat(version()).isEqualTo(5);
            assertSound();
            assertThat(together(coalesced(), confirming(tenant, "c", "R-a"))).containsExactly(answers.get(2));
        }

        @Test
        void a_repeat_gets_the_first_answer_and_another_payload_none() {
            receive("d", MUG, 9);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));
            ReserveStock other = reserve("a", HOUR, line(1, MUG, 5));

            List<Either<InventoryRejection, Reservation>> answers =
                    together(coalesced(), asking(command), asking(command), asking(other), asking(command));

            assertThat(answers.get(0).isRight()).isTrue();
            assertThat(answers.get(1)).isEqualTo(answers.get(0));
            assertThat(answers.get(2).getLeft())
                    .isEqualTo(new InventoryRejection.KeyReused(other.header().id(), "lines"));
            assertThat(answers.get(3)).isEqualTo(answers.get(0));
            assertThat(counters(MUG).held()).isEqualTo(4);
            assertThat(version()).isEqualTo(2);
        }

        @Test
        void the_key_of_a_refused_command_is_free_for_the_next_one() {
            receive("d", MUG, 9);

            List<Either<InventoryRejection, Reservation>> answers = together(
                    coalesced(),
                    asking(reserve("a", HOUR, line(1, MUG, 10))),
                    asking(reserve("a", HOUR, line(1, MUG, 9))));

            assertThat(answers).extracting(Either::isRight).containsExactly(false, true);
            assertThat(counters(MUG).held()).isEqualTo(9);
        }

        @Test
        void one_name_belongs_to_the_first_who_uses_it() {
            receive("d", MUG, 9);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));

            List<Either<InventoryRejection, Reservation>> answers =
                    together(coalesced(), asking(command), asking(command.withHeader(header(tenant, "b"))));

            assertThat(answers.get(1).getLeft())
                    .isEqualTo(new InventoryRejection.ReservationExists(command.reservation()));
            assertThat(counters(MUG).held()).isEqualTo(4);
        }

        @Test
        void who_falls_short_takes_what_is_due_and_the_next_finds_the_rest() {
            receive("d", MUG, 9);
            receive("e", LAMP, 9);
            Reservation due = coalesced()
                    .reserve(reserve("due", Duration.ofMillis(1), line(1, MUG, 6), line(2, LAMP, 6)))
                    .get();
            letPass(due.expiresAt());

            List<Either<InventoryRejection, Reservation>> answers = together(
                    coalesced(),
                    asking(reserve("a", HOUR, line(1, MUG, 3))),
                    asking(reserve("b", HOUR, line(1, MUG, 5))),
                    asking(reserve("c", HOUR, line(1, MUG, 2))),
                    asking(reserve("f", HOUR, line(1, MUG, 1))));

            assertThat(answers).extracting(Either::isRight).containsExactly(true, true, false, true);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(9, 9, 0, 0));
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(9, 6, 0, 0));
            assertThat(messages())
                    .filteredOn(message -> message.event() instanceof ReservationEvent.ReservationExpired)
                    .hasSize(1);
            assertSound();
        }

        @Test
        void tenants_share_a_queue_and_nothing_else() {
            receive("d", MUG, 1);
            TenantId other = fixture().freshTenant();
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 1));

            List<Either<InventoryRejection, Reservation>> answers =
                    together(coalesced(), asking(command.withHeader(header(other, "a"))), asking(command));

            assertThat(answers).extracting(Either::isRight).containsExactly(false, true);
            assertSound();
        }

        @Test
        void no_unit_decides_more_than_the_largest_batch() {
            receive("d", MUG, 9);
            AtomicInteger units = new AtomicInteger();
            CoalescedReservations queued = coalesced(
                    PATIENT.withLargestBatch(2),
                    new OtherUnit(stores().unitOfWork(), Optional.of(units), work -> work.get()),
                    List.of());

            List<Either<InventoryRejection, Reservation>> answers = together(queued, calls(5));

            assertThat(answers).allMatch(Either::isRight);
            assertThat(units).hasValue(3);
        }
    }

    private Call[] calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> asking(reserve("k" + i, HOUR, line(1, MUG, 1))))
                .toArray(Call[]::new);
    }

    /** Beside each other. */
    @Nested
    class Lanes {

        private static final int MANY = 7;

        private List<ReserveStock> wishes() {
            return IntStream.range(0, 40)
                    .mapToObj(i -> Sku.of("SKU-" + i))
                    .map(sku -> reserve(sku.value(), HOUR, line(1, PositionKey.of(sku, MUG.location()), 1)))
                    .toList();
        }

        @Test
        void who_wants_something_else_need_not_wait_for_the_batch_under_way() {
            receive("d", MUG, 9);
            CompletableFuture<Boolean> gate = new CompletableFuture<>();
            AtomicInteger units = new AtomicInteger();
            CoalescedReservations queued = coalesced(
                    PATIENT.withLanes(MANY),
                    callers,
                    new OtherUnit(stores().unitOfWork(), Optional.of(units), work -> {
                        Object done = work.get();
                        assertThat(gate.join()).isTrue();
                        return done;
                    }),
                    List.of());

            List<Future<Either<InventoryRejection, Reservation>>> arrived = wishes().stream()
                    .map(wish -> callers.submit(() -> queued.reserve(wish)))
                    .toList();
            while (units.get() < 2) {
                Thread.onSpinWait();
            }
            assertThat(arrived).noneMatch(Future::isDone);
            gate.complete(true);

            assertThat(arrived).allMatch(one -> answer(one).isLeft());
            queued.close();
            assertSound();
        }

        @Test
        void those_who_want_the_same_are_decided_in_the_order_of_their_arrival() {
            receive("d", MUG, 3);
            AtomicInteger units = new AtomicInteger();
            CoalescedReservations queued = coalesced(
                    PATIENT.withLanes(MANY),
                    new OtherUnit(stores().unitOfWork(), Optional.of(units), work -> work.get()),
                    List.of());

            List<Either<InventoryRejection, Reservation>> answers = together(queued, calls(5));

            assertThat(answers).extracting(Either::isRight).containsExactly(true, true, true, false, false);
            assertThat(units).hasValue(1);
            assertThat(version()).isEqualTo(4);
            assertSound();
        }

        @Test
        void one_thread_serves_all_lanes_in_turn() {
            receive("d", MUG, 9);
            AtomicInteger units = new AtomicInteger();
            AtomicInteger unitOfTheFifth = new AtomicInteger();
            CoalescedReservations queued = coalesced(
                    PATIENT.withLanes(MANY).withLargestBatch(1),
                    new OtherUnit(stores().unitOfWork(), Optional.of(units), work -> work.get()),
                    List.of((cause, event) -> {
                        if (cause.id().value().equals("k4")) {
                            unitOfTheFifth.set(units.get());
                        }
                    }));
            Call[] calls = Stream.concat(
                            Stream.of(calls(5)), wishes().stream().map(CoalescedReservationsConformance::asking))
                    .toArray(Call[]::new);

            List<Either<InventoryRejection, Reservation>> answers = together(queued, calls);

            assertThat(answers.subList(0, 5)).allMatch(Either::isRight);
            assertThat(answers.subList(5, calls.length)).allMatch(Either::isLeft);
            assertThat(unitOfTheFifth.get()).isGreaterThan(5);
            assertThat(queued.waiting()).isZero();
            assertThat(together(queued, confirming(tenant, "c", "R-k1")).get(0).isRight())
                    .isTrue();
            queued.close();
            assertSound();
        }
    }

    /** Before a batch. */
    @Nested
    class Waiting {

        @Test
        void a_full_queue_refuses_at_once_and_takes_more_when_it_has_moved() {
            receive("d", MUG, 9);
            CoalescedReservations queued = coalesced(PATIENT.withCapacity(2), stores().unitOfWork(), List.of());
            List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(queued, List.of(calls(2)));
            ReserveStock third = reserve("third", HOUR, line(1, MUG, 1));

            assertThat(queued.reserve(third).getLeft()).isEqualTo(new InventoryRejection.Busy(2, Duration.ZERO));
            assertThat(queued.waiting()).isEqualTo(2);

            executor.release();
            assertThat(arrived).allMatch(one -> answer(one).isRight());
            assertThat(queued.reserve(third).isRight()).isTrue();
            assertThat(counters(MUG).held()).isEqualTo(3);
        }

        @Test
        void patience_ends_without_a_trace_and_the_same_command_can_be_sent_again() {
            receive("d", MUG, 9);
            executor.hold();
            Duration moment = Duration.ofMillis(5);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));

            assertThat(coalesced().reserve(command, moment).getLeft())
                    .isEqualTo(new InventoryRejection.Busy(1_000, moment));

            assertThat(coalesced().waiting()).isZero();
            executor.release();
            assertThat(coalesced().reserve(command).isRight()).isTrue();
            assertThat(counters(MUG).held()).isEqualTo(4);
        }

        @Test
        void patience_that_ends_during_the_batch_leaves_the_outcome_unknown_and_the_key_tells() {
            receive("d", MUG, 9);
            CompletableFuture<Boolean> gate = new CompletableFuture<>();
            CoalescedReservations queued = ending(gate);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));

            // on a busy machine patience may end before the batch begins: then nothing happened, and it is asked again
            assertThatThrownBy(() -> {
                        for (Duration patience = Duration.ofMillis(20); ; patience = patience.multipliedBy(2)) {
                            assertThat(queued.reserve(command, patience).getLeft())
                                    .isInstanceOf(InventoryRejection.Busy.class);
                        }
                    })
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.outcome()).isEqualTo(StorageException.Outcome.UNKNOWN));

            assertThat(gate.complete(true)).isTrue();
            Reservation answer = queued.reserve(command).get();
            assertThat(coalesced().find(tenant, answer.id())).contains(answer);
            assertThat(counters(MUG).held()).isEqualTo(4);
        }

        /** Each of its units waits at its end until the gate is open. */
        private CoalescedReservations ending(CompletableFuture<Boolean> gate) {
            return coalesced(
                    PATIENT,
                    new OtherUnit(stores().unitOfWork(), Optional.empty(), work -> {
                        Object done = work.get();
                        assertThat(gate.join()).isTrue();
                        return done;
                    }),
                    List.of());
        }

        @Test
        void an_interrupted_caller_leaves_nothing_and_stays_interrupted() throws InterruptedException {
            receive("d", MUG, 9);
            executor.hold();
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));
            AtomicReference<String> seen = new AtomicReference<>("");
            Thread caller = new Thread(() -> {
                try {
                    seen.set(coalesced().reserve(command).toString());
                } catch (StorageException e) {
                    seen.set(e.outcome() + " " + Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            while (coalesced().waiting() == 0) {
                Thread.onSpinWait();
            }

            caller.interrupt();
            caller.join();

            assertThat(seen).hasValue("NOT_APPLIED true");
            assertThat(coalesced().waiting()).isZero();
            executor.release();
            assertThat(counters(MUG).held()).isZero();
        }

        @Test
        void closing_answers_all_who_wait_and_takes_nobody_more() {
            receive("d", MUG, 9);
            List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(coalesced(), List.of(calls(3)));
            Future<?> closing = callers.submit(coalesced()::close);
            executor.release();

            assertThat(arrived).allMatch(one -> answer(one).isRight());
            assertThat(closing).succeedsWithin(LONG);
            assertThatThrownBy(() -> coalesced().reserve(reserve("late", HOUR, line(1, MUG, 1))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            coalesced().close();
            assertThat(counters(MUG).held()).isEqualTo(3);
        }

        @Test
        void an_executor_that_takes_nothing_is_the_callers_failure_and_nobody_elses() {
            receive("d", MUG, 9);
            ReserveStock command = reserve("a", HOUR, line(1, MUG, 4));
            executor.refuse(true);

            assertThatThrownBy(() -> coalesced().reserve(command)).isInstanceOf(RejectedExecutionException.class);

            executor.refuse(false);
            assertThat(coalesced().waiting()).isZero();
            assertThat(coalesced().reserve(command).isRight()).isTrue();
        }

        @Test
        void a_callers_own_unit_is_refused_before_anything_happens() {
            receive("d", MUG, 9);
            ReservationId id = coalesced()
                    .reserve(reserve("a", HOUR, line(1, MUG, 4)))
                    .get()
                    .id();
            List<Supplier<Object>> calls = List.of(
                    () -> coalesced().reserve(reserve("b", HOUR, line(1, MUG, 4))),
                    () -> coalesced().confirm(ConfirmReservation.of(header(tenant, "c"), id)),
                    () -> coalesced().release(ReleaseReservation.of(header(tenant, "r"), id)),
                    () -> coalesced()
                            .fulfill(FulfillReservation.builder()
                                    .header(header(tenant, "f"))
                                    .reservation(id)
                                    .build()));

            assertThat(calls)
                    .allSatisfy(call -> assertThatThrownBy(() -> inUnit(call))
                            .isInstanceOf(UnitActiveException.class)
                            .hasMessageContaining("unit of its own"));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(9, 4, 0, 0));
        }
    }

    /** During a batch. */
    @Nested
    class Failures {

        private Reaction spoiling(String... reservations) {
            return (cause, event) -> {
                if (event instanceof ReservationEvent step
                        && List.of(reservations).contains(step.reservation().value())) {
                    throw new IllegalArgumentException("spoiled by " + step.reservation());
                }
            };
        }

        @Test
        void who_spoils_a_batch_fails_alone() {
            receive("d", MUG, 9);
            CoalescedReservations queued = coalesced(PATIENT, stores().unitOfWork(), List.of(spoiling("R-k2", "R-k5")));
            List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(queued, List.of(calls(7)));
            executor.release();

            for (int i = 0; i < 7; i++) {
                Future<Either<InventoryRejection, Reservation>> one = arrived.get(i);
                if (i == 2 || i == 5) {
                    assertThatThrownBy(() -> answer(one))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("spoiled by R-k" + i);
                } else {
                    assertThat(answer(one).isRight()).isTrue();
                }
            }
            assertThat(counters(MUG)).isEqualTo(new StockCounters(9, 5, 0, 0));
            assertThat(messages()).hasSize(5);
            assertSound();
            assertThat(coalesced().reserve(reserve("k2", HOUR, line(1, MUG, 1))).isRight())
                    .isTrue();
        }

        @Test
        void an_unknown_outcome_is_told_to_everyone_and_each_key_tells_what_became_of_it() {
            receive("d", MUG, 9);
            CoalescedReservations queued = coalesced(
                    PATIENT,
                    new OtherUnit(stores().unitOfWork(), Optional.empty(), work -> {
                        Object lost = work.get();
                        throw new StorageException("lost " + lost, StorageException.Outcome.UNKNOWN, null);
                    }),
                    List.of());
            List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(queued, List.of(calls(3)));
            executor.release();

            assertThat(arrived)
                    .allSatisfy(one -> assertThatThrownBy(() -> answer(one))
                            .isInstanceOfSatisfying(
                                    StorageException.class,
                                    e -> assertThat(e.outcome()).isEqualTo(StorageException.Outcome.UNKNOWN)));
            assertThat(counters(MUG).held()).isEqualTo(3);
            assertThat(together(coalesced(), calls(3))).allMatch(Either::isRight);
            assertThat(counters(MUG).held()).isEqualTo(3);
            assertThat(messages()).hasSize(3);
        }

        @Test
        void a_store_that_is_gone_is_told_to_everyone_and_not_asked_for_each() {
            AtomicInteger units = new AtomicInteger();
            CoalescedReservations queued = coalesced(
                    PATIENT,
                    new OtherUnit(stores().unitOfWork(), Optional.of(units), work -> {
                        throw StorageException.worthRetrying("gone", null);
                    }),
                    List.of());
            List<Future<Either<InventoryRejection, Reservation>>> arrived = arriving(queued, List.of(calls(100)));
            executor.release();

            assertThat(arrived)
                    .allSatisfy(one -> assertThatThrownBy(() -> answer(one))
                            .isInstanceOfSatisfying(StorageException.class, e -> {
                                assertThat(e.outcome()).isEqualTo(StorageException.Outcome.NOT_APPLIED);
                                assertThat(e.isWorthRetrying()).isTrue();
                            }));
            assertThat(units.get()).isBetween(2, 60);
            receive("d", MUG, 1);
            assertThat(coalesced().reserve(reserve("k1", HOUR, line(1, MUG, 1))).isRight())
                    .isTrue();
        }
    }

    /** A unit that does something else with its work. */
    private record OtherUnit(UnitOfWork real, Optional<AtomicInteger> count, Doing doing) implements UnitOfWork {

        private interface Doing {
            Object execute(Supplier<?> work);
        }

        @Override
        @SuppressWarnings("unchecked") // it gives back what the work gave
        public <T> T execute(Supplier<T> work) {
            count.ifPresent(AtomicInteger::incrementAndGet);
            return (T) doing.execute(() -> real.execute(work));
        }

        @Override
        public void atEnd(Runnable action) {
            real.atEnd(action);
        }

        @Override
        public boolean isActive() {
            return real.isActive();
        }
    }
}
