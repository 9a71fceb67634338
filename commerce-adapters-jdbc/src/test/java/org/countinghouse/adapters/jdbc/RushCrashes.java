package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.A;
import static org.countinghouse.adapters.jdbc.CrashSamples.B;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.DUE;
import static org.countinghouse.adapters.jdbc.CrashSamples.HELD;
import static org.countinghouse.adapters.jdbc.CrashSamples.HOUR;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.confirm;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;

/** Promises that are decided together. */
final class RushCrashes {

    private static final CoalescingPolicy PATIENT = CoalescingPolicy.STANDARD.withPatience(Duration.ofMinutes(2));

    private RushCrashes() {}

    static List<CrashCase> cases() {
        return List.of(
                CrashCase.of(
                        "three carts at once",
                        List.of(DELIVERY),
                        on -> together(on, asking(on, "A", 3), asking(on, "B", 4), asking(on, "C", 3))),
                CrashCase.of(
                        "carts that take what is due",
                        List.of(DELIVERY, DUE),
                        on -> together(on, asking(on, "B", 5), asking(on, "C", 5))),
                CrashCase.of(
                        "every step of a promise",
                        List.of(DELIVERY, HELD),
                        on -> together(
                                on,
                                asking(on, "B", 2),
                                queue -> queue.confirm(confirm(on, "k").build()),
                                queue -> queue.fulfill(FulfillReservation.everything(on.header("f"), A)),
                                queue -> queue.release(ReleaseReservation.of(on.header("r"), B)))));
    }

    private interface Call {
        Either<?, Reservation> on(CoalescedReservations queue);
    }

    private static Call asking(CrashRun on, String id, long mugs) {
        return queue -> queue.reserve(
                CrashSamples.asking(on, ReservationId.of(id), HOUR, new ReserveStock.Line(1, MUG, q(mugs))));
    }

    /** Has all of them wait in that order, and decides them on this thread; answers when everybody has an answer. */
    private static Either<?, ?> together(CrashRun on, Call... calls) {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        List<CompletableFuture<Either<?, Reservation>>> answers = new ArrayList<>();
        try (CoalescedReservations queue = on.commerce().coalesced(PATIENT, work::add)) {
            for (Call call : calls) {
                int before = queue.waiting();
                answers.add(CompletableFuture.supplyAsync(() -> call.on(queue), task -> new Thread(task).start()));
                while (queue.waiting() == before) {
                    Thread.onSpinWait();
                }
            }
            while (work.isEmpty()) { // the first of them waits already, and is about to hand over the task
                Thread.onSpinWait();
            }
            work.remove().run();
            CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        List<Either<?, Reservation>> all =
                answers.stream().map(CompletableFuture::join).toList();
        return all.stream().allMatch(Either::isRight)
                ? Either.right(all.stream().map(Either::get).toList())
                : Either.left(all);
    }
}
