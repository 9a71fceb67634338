package org.countinghouse.ports.tck.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Command;

/**
 * Judges a history: whether everything in it can have happened one after the other, in an order that respects real time.
 * It takes O(n log n) steps, so that half a million calls are a matter of seconds.
 */
public final class HistoryChecker {

    private final Map<PositionKey, PositionReplay> positions = new TreeMap<>();
    private final Map<ReservationId, ReservationReplay> reservations = new TreeMap<>();
    private final Set<String> extended = new HashSet<>();
    private final RepeatCheck repeats = new RepeatCheck();
    private final ChoiceCheck choices = new ChoiceCheck();
    private final CircleCheck circles = new CircleCheck();
    private final Map<String, Long> outcomes = new TreeMap<>();

    private HistoryChecker() {}

    /**
     * The verdict.
     *
     * @param operations every call on a tenant's stock since it was empty, none with an unknown outcome
     */
    public static Verdict check(List<Operation> operations) {
        HistoryChecker checker = new HistoryChecker();
        operations.forEach(checker::add);
        Findings findings = new Findings();
        checker.positions.values().forEach(replay -> replay.check(findings, checker.extended));
        checker.reservations.values().forEach(replay -> replay.check(findings));
        checker.repeats.check(findings);
        checker.choices.check(findings);
        if (findings.violations().isEmpty()) {
            checker.circles.check(findings);
        }
        return new Verdict(operations.size(), checker.outcomes, checker.positions.size(), findings.violations());
    }

    private void add(Operation operation) {
        outcomes.merge(name(operation.outcome()), 1L, Long::sum);
        circles.add(operation);
        if (operation.request() instanceof Operation.Look look) {
            position(look.key()).said(operation);
        }
        if (operation.request() instanceof Operation.Ask ask) {
            repeats.add(ask, operation);
            if (ask.command() instanceof ExtendReservation extend) {
                extended.add(extend.reservation().value());
            }
            if (operation.tookEffect()) {
                wrote(operation);
            }
            if (operation.outcome() instanceof Operation.Accepted accepted
                    && accepted.answer().isPresent()
                    && accepted.answer().get() instanceof Reservation answer) {
                reservation(answer.id()).said(operation);
            }
            if (operation.outcome() instanceof Operation.Refused refused) {
                refused(operation, ask.command(), refused.rejection());
            }
        }
    }

    private void wrote(Operation operation) {
        for (PositionChange change : operation.witness().changes()) {
            position(change.key()).wrote(operation, change);
        }
        for (Reservation after : operation.witness().reservations()) {
            reservation(after.id()).wrote(operation, after);
        }
        if (ChoiceCheck.leavesChoice(operation.command().orElseThrow())) {
            chose(operation);
        }
    }

    private void chose(Operation operation) {
        choices.add(operation);
        for (StockPosition locked : operation.witness().locked()) {
            if (!operation.tookEffect() || !operation.witness().changed(locked.key())) {
                position(locked.key()).met(operation, locked, units -> choices.due(operation, locked.key(), units));
            }
        }
    }

    private void refused(Operation operation, Command command, InventoryRejection rejection) {
        switch (rejection.reason()) {
            case INSUFFICIENT_STOCK -> {
                if (ChoiceCheck.leavesChoice(command)) {
                    chose(operation);
                } else {
                    keys(command).forEach(key -> position(key).said(operation));
                }
            }
            case NOT_THERE ->
                position(((InventoryRejection.NotThere) rejection).key()).said(operation);
            case ALLOWANCE_IN_USE ->
                position(((InventoryRejection.AllowanceInUse) rejection).key()).said(operation);
            case UNKNOWN_RESERVATION,
                    RESERVATION_EXISTS,
                    LAPSED,
                    WRONG_STATE,
                    EXCEEDS_ALLOCATED,
                    EXCEEDS_HELD,
                    EXCEEDS_PROMISED,
                    FENCED -> reservation(named(command)).said(operation);
            case KEY_REUSED -> {
                // The check of repeats judges it.
            }
            case UNKNOWN_SUPPLY, WRONG_SUPPLY, SUPPLY_CANCELED -> {
                // Histories tell nothing of supplies; the suites of supplies do.
            }
            case BUSY -> {
                // It says nothing of stock, and nothing happened.
            }
            case NOT_PROMISED -> {
                // Histories tell nothing of demands; the suites of orders that wait do.
            }
        }
    }

    private static SortedSet<PositionKey> keys(Command command) {
        SortedSet<PositionKey> keys = new TreeSet<>();
        ((ReserveStock) command).lines().forEach(line -> keys.add(line.key()));
        return keys;
    }

    private static ReservationId named(Command command) {
        if (command instanceof ReserveStock reserve) {
            return reserve.reservation();
        }
        if (command instanceof ConfirmReservation confirm) {
            return confirm.reservation();
        }
        if (command instanceof ReleaseReservation release) {
            return release.reservation();
        }
        if (command instanceof FulfillReservation fulfill) {
            return fulfill.reservation();
        }
        if (command instanceof ExtendReservation extend) {
            return extend.reservation();
        }
        throw new IllegalArgumentException("names no reservation: " + command);
    }

    private PositionReplay position(PositionKey key) {
        return positions.computeIfAbsent(key, PositionReplay::new);
    }

    private ReservationReplay reservation(ReservationId id) {
        return reservations.computeIfAbsent(id, ReservationReplay::new);
    }

    private static String name(Operation.Outcome outcome) {
        if (outcome instanceof Operation.Refused refused) {
            return "refused " + refused.rejection().reason();
        }
        if (outcome instanceof Operation.Failed failed) {
            return "failed: " + failed.reason();
        }
        if (outcome instanceof Operation.Unknown) {
            throw new IllegalArgumentException("an outcome is unknown; settle the history first");
        }
        return outcome instanceof Operation.Seen ? "read" : "accepted";
    }
}
