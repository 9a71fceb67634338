package org.countinghouse.ports.tck.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Command;

/** One position's history, replayed on the naive model in the order of the versions. */
final class PositionReplay {

    private final PositionKey key;
    private final List<Timeline.Write<PositionChange>> writes = new ArrayList<>();
    private final List<Operation> calls = new ArrayList<>();
    private final List<Met> met = new ArrayList<>();
    private final PositionModel model = new PositionModel();

    /**
     * Who met this position and left it as it was.
     *
     * @param call the call
     * @param position the position as it was locked
     * @param due told what is due there at the call's first reading of the clock
     */
    private record Met(Operation call, StockPosition position, LongConsumer due) {}

    PositionReplay(PositionKey key) {
        this.key = key;
    }

    /** The call changed this position. */
    void wrote(Operation operation, PositionChange change) {
        writes.add(new Timeline.Write<>(operation, change.after().version(), change));
    }

    /** The call was refused for what it found here, or read it. */
    void said(Operation operation) {
        calls.add(operation);
    }

    /** The call locked this position and did not change it. */
    void met(Operation operation, StockPosition position, LongConsumer due) {
        met.add(new Met(operation, position, due));
    }

    /**
     * Judges it.
     *
     * @param extended the reservations whose deadline was moved, at a time that this position's versions do not tell
     */
    void check(Findings findings, Set<String> extended) {
        String subject = "position " + key;
        Timeline<PositionChange> timeline = new Timeline<>(subject, writes);
        timeline.check(findings);
        Claims<PositionModel> claims = claims(timeline, extended);
        Instant clock = Instant.MIN;
        claims.meet(0, model, subject, findings);
        for (Timeline.Write<PositionChange> write : timeline.writes()) {
            apply(write, subject, findings);
            Optional<Instant> now = write.operation().witness().decidedAt();
            if (now.isPresent() && now.get().isBefore(clock)) {
                findings.add("R5", subject, "decided by a clock read before the lock: " + write + ", after " + clock);
            }
            clock = now.isPresent() && now.get().isAfter(clock) ? now.get() : clock;
            claims.meet(write.version(), model, subject, findings);
        }
        claims.end(subject, findings);
    }

    private void apply(Timeline.Write<PositionChange> write, String subject, Findings findings) {
        Operation operation = write.operation();
        PositionChange change = write.state();
        if (!model.is(change.before())) {
            findings.add("R7", subject, "decided on " + change.before() + ", but there was " + model.counters());
        }
        List<StockMovement> moved = operation.witness().movements().stream()
                .filter(movement -> movement.key().equals(key))
                .toList();
        for (StockMovement movement : moved) {
            Optional<Instant> until = operation
                    .witness()
                    .reservation(ReservationId.of(reservationOf(movement)))
                    .map(Reservation::expiresAt);
            model.move(movement, until, operation.witness().decidedAt())
                    .ifPresent(rule -> findings.add(rule, subject, movement + " by " + operation));
        }
        model.turn(write.version(), change.after().oversellAllowance().units());
        if (!model.is(change.after())) {
            findings.add("R4", subject, "stored " + change.after() + ", but movements lead to " + model.counters());
        }
        if (model.available() < 0) {
            findings.add("R1", subject, "oversold by " + -model.available() + " by " + operation);
        }
        Command command = operation.command().orElseThrow();
        if (!Asked.wasDone(command, key, moved, model, change.after())) {
            findings.add("R8", subject, "asked for something else: " + operation + " did " + moved);
        }
    }

    /** A cause that is no reservation's is never looked for. */
    private static String reservationOf(StockMovement movement) {
        String id = movement.cause().id();
        return movement.cause().step() == 0 ? "none" : id;
    }

    private Claims<PositionModel> claims(Timeline<PositionChange> timeline, Set<String> extended) {
        Claims<PositionModel> claims = new Claims<>();
        for (Operation call : calls) {
            long first = timeline.first(call);
            long last = timeline.last(call);
            if (call.outcome() instanceof Operation.Seen seen) {
                claims.add(new Claims.Claim<>(call, first, last, "R7", state -> state.isAt(seen.position())));
            }
            if (call.outcome() instanceof Operation.Refused refused) {
                claims.add(
                        new Claims.Claim<>(call, first, last, "R7", state -> isRight(call, refused, state, extended)));
            }
        }
        for (Met one : met) {
            claims.add(new Claims.Claim<>(
                    one.call(),
                    timeline.first(one.call()),
                    timeline.last(one.call()),
                    "R7",
                    state -> isMet(one, state)));
        }
        claims.sort();
        return claims;
    }

    private static boolean isMet(Met met, PositionModel state) {
        boolean there = state.isAt(met.position());
        List<Instant> clock = met.call().witness().clock();
        if (there && !clock.isEmpty()) {
            met.due().accept(state.dueBy(clock.get(0)));
        }
        return there;
    }

    private boolean isRight(Operation call, Operation.Refused refused, PositionModel state, Set<String> extended) {
        InventoryRejection rejection = refused.rejection();
        Command command = call.command().orElseThrow();
        if (rejection instanceof InventoryRejection.InsufficientStock shortage
                && command instanceof ReserveStock reserve) {
            // The holds that give way are those that were due at the first reading, when it was found to be short.
            Instant now = call.witness().clock().get(0);
            List<String> told = told(shortage);
            long most = state.dueBy(now);
            if (told.equals(naivelyShort(reserve, state.available() + most))) {
                return true;
            }
            // What was extended meanwhile may not have been due any more.
            long least = most - state.dueBy(now, extended);
            return LongStream.range(least, most)
                    .anyMatch(due -> told.equals(naivelyShort(reserve, state.available() + due)));
        }
        if (rejection instanceof InventoryRejection.NotThere lacking) {
            if (lacking.bucket() == Bucket.ALLOCATED) {
                return lacking.there().units() == state.onHand();
            }
            boolean breaking =
                    command instanceof AdjustStock some && some.onPromised() == AdjustStock.OnPromised.BREAK_PROMISES;
            long free = breaking ? state.onHand() : Math.max(0, state.free());
            long there = switch (lacking.bucket()) {
                case DAMAGED -> state.damaged();
                case QUARANTINED -> state.quarantined();
                default -> free;
            };
            boolean oneLine = command instanceof AdjustStock adjust
                    && adjust.lines().stream()
                                    .filter(line -> line.key().equals(key))
                                    .count()
                            == 1;
            return oneLine ? lacking.there().units() == there : lacking.there().units() <= there;
        }
        return rejection instanceof InventoryRejection.AllowanceInUse used
                && used.inUse().units() == Math.max(0, -state.free());
    }

    private List<String> told(InventoryRejection.InsufficientStock shortage) {
        return shortage.shortages().stream()
                .filter(it -> it.key().equals(key))
                .map(it -> it.lineNumber() + " " + it.available())
                .toList();
    }

    private List<String> naivelyShort(ReserveStock command, long available) {
        List<String> shortLines = new ArrayList<>();
        long left = available;
        for (ReserveStock.Line line : command.lines()) {
            if (line.key().equals(key)) {
                long given = Math.min(left, line.quantity().units());
                left -= given;
                if (given < line.quantity().units()) {
                    shortLines.add(line.number() + " " + given);
                }
            }
        }
        return shortLines;
    }
}
