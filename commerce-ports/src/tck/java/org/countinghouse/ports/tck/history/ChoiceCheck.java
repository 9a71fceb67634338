package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Command;

/**
 * Judges requests that leave a choice: of locations, or of what makes a set. All positions that were locked are looked
 * at together: that each of them was as it was locked is claimed of its own history, that the answer follows from them
 * is told here.
 */
final class ChoiceCheck {

    private final List<Operation> calls = new ArrayList<>();
    private final IdentityHashMap<Operation, Map<PositionKey, Long>> due = new IdentityHashMap<>();

    /** Whether the command reserves and any of its lines names more than one position. */
    static boolean leavesChoice(Command command) {
        return command instanceof ReserveStock reserve
                && !reserve.lines().stream().allMatch(ReserveStock.Line::namesOnePosition);
    }

    void add(Operation operation) {
        calls.add(operation);
    }

    /** So much was due at a position when the call first read the clock. */
    void due(Operation operation, PositionKey key, long units) {
        due.computeIfAbsent(operation, call -> new TreeMap<>()).put(key, units);
    }

    /** To be called after the positions have had their say. */
    void check(Findings findings) {
        for (Operation call : calls) {
            ReserveStock command = (ReserveStock) call.command().orElseThrow();
            if (call.outcome() instanceof Operation.Refused refused) {
                refused(call, command, (InventoryRejection.InsufficientStock) refused.rejection(), findings);
            } else {
                accepted(call, command, findings);
            }
        }
    }

    private void refused(
            Operation call, ReserveStock command, InventoryRejection.InsufficientStock refusal, Findings findings) {
        Map<PositionKey, Long> available = available(call);
        due.getOrDefault(call, Map.of()).forEach((key, units) -> available.merge(key, units, Long::sum));
        NaiveServing naive = NaiveServing.of(command, available);
        boolean right = naive.isNothing() || (naive.isShort() && command.mode() == ReserveStock.Mode.ALL_OR_NOTHING);
        if (!right || !told(refusal.shortages()).equals(naive.shortages())) {
            findings.add("R7", "request " + command.reservation(), "refused, but there was " + available + ": " + call);
        }
    }

    private static List<String> told(List<Shortage> shortages) {
        return shortages.stream()
                .map(it -> it.lineNumber() + " " + it.requested() + " " + it.available())
                .toList();
    }

    private static void accepted(Operation call, ReserveStock command, Findings findings) {
        Map<PositionKey, Long> available = available(call);
        Map<PositionKey, Long> held = new TreeMap<>();
        for (StockMovement movement : call.witness().movements()) {
            Map<PositionKey, Long> into = movement.reason() == MovementReason.HOLD ? held : available;
            into.merge(movement.key(), movement.quantity().units(), Long::sum);
        }
        Reservation reservation =
                call.witness().reservation(command.reservation()).orElseThrow();
        NaiveServing naive = NaiveServing.of(command, available);
        Map<String, Long> given = new TreeMap<>();
        Map<PositionKey, Long> reserved = new TreeMap<>();
        for (ReservationLine line : reservation.lines()) {
            if (line.reserved().isPositive()) {
                given.merge(
                        line.share().line() + " " + line.key(), line.reserved().units(), Long::sum);
                reserved.merge(line.key(), line.reserved().units(), Long::sum);
            }
        }
        boolean whole = !naive.isShort() || command.mode() == ReserveStock.Mode.PARTIAL;
        if (!whole || !given.equals(naive.given()) || !reserved.equals(held)) {
            findings.add(
                    "R8",
                    "request " + command.reservation(),
                    "of " + available + " should be given " + naive.given() + ": " + call + " moved " + held);
        }
    }

    private static Map<PositionKey, Long> available(Operation call) {
        Map<PositionKey, Long> available = new TreeMap<>();
        for (StockPosition locked : call.witness().locked()) {
            available.put(locked.key(), locked.available().units());
        }
        return available;
    }
}
