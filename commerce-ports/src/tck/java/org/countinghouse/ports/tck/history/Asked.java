package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.quantity.Quantity;

/** Whether what a command did at a position is what it was asked to do. */
final class Asked {

    private Asked() {}

    /** Compares the command with its movements at one position, and with the position afterwards. */
    static boolean wasDone(
            Command command,
            PositionKey key,
            List<StockMovement> movements,
            PositionModel after,
            StockPosition stored) {
        if (command instanceof ReserveStock reserve) {
            return reserved(reserve, key, movements, after);
        }
        if (command instanceof ConfirmReservation confirm) {
            return confirmed(confirm, movements, after);
        }
        if (command instanceof ReleaseReservation release) {
            return released(release, movements, after);
        }
        if (command instanceof FulfillReservation fulfill) {
            return fulfilled(fulfill, movements, after);
        }
        if (command instanceof ExpireDue) {
            return movements.stream().allMatch(movement -> movement.reason() == MovementReason.EXPIRY);
        }
        if (command instanceof AllowOversell allow) {
            return movements.isEmpty() && stored.oversellAllowance().equals(allow.allowance());
        }
        return command instanceof AdjustStock adjust
                ? adjusted(adjust, key, movements, after)
                : lines(movements).equals(lines(command, key));
    }

    private static boolean confirmed(ConfirmReservation command, List<StockMovement> movements, PositionModel after) {
        String id = command.reservation().value();
        return only(movements, id, MovementReason.CONFIRMATION)
                && (command.lines().isEmpty()
                        ? after.heldOf(id) == 0
                        : movements.stream()
                                .allMatch(movement -> command.lines()
                                        .contains(new ConfirmReservation.Line(
                                                movement.cause().line(), movement.quantity()))));
    }

    /** Of one line perhaps in two movements: what was held, and what was allocated. */
    private static boolean released(ReleaseReservation command, List<StockMovement> movements, PositionModel after) {
        String id = command.reservation().value();
        boolean right = movements.stream()
                .allMatch(movement -> movement.cause().id().equals(id)
                        && (movement.reason() == MovementReason.RELEASE
                                || movement.reason() == MovementReason.DEALLOCATION));
        if (command.lines().isEmpty()) {
            return right && after.openOf(id) == 0;
        }
        Map<Integer, Quantity> given = new TreeMap<>();
        movements.forEach(movement -> given.merge(movement.cause().line(), movement.quantity(), Quantity::plus));
        return right
                && given.entrySet().stream()
                        .allMatch(line ->
                                command.lines().contains(new ReleaseReservation.Line(line.getKey(), line.getValue())));
    }

    /** Promises give way before the adjustment if they may, and no more of them than must. */
    private static boolean adjusted(
            AdjustStock command, PositionKey key, List<StockMovement> movements, PositionModel after) {
        List<StockMovement> own = new ArrayList<>();
        boolean broken = false;
        boolean gaveWay = false;
        for (StockMovement movement : movements) {
            boolean isBroken = movement.reason() == MovementReason.BROKEN_HOLD
                    || movement.reason() == MovementReason.BROKEN_ALLOCATION;
            broken |= isBroken;
            if (isBroken || movement.reason() == MovementReason.EXPIRY) {
                gaveWay = true;
            } else {
                own.add(movement);
            }
        }
        boolean may = command.onPromised() == AdjustStock.OnPromised.BREAK_PROMISES;
        boolean oneLine = command.lines().size() == 1;
        return lines(own).equals(lines(command, key))
                && (may || !gaveWay)
                && (!broken || !oneLine || after.available() == 0);
    }

    private static boolean only(List<StockMovement> movements, String reservation, MovementReason reason) {
        return movements.stream()
                .allMatch(movement ->
                        movement.reason() == reason && movement.cause().id().equals(reservation));
    }

    private static boolean reserved(
            ReserveStock command, PositionKey key, List<StockMovement> movements, PositionModel after) {
        boolean right = true;
        boolean choice = ChoiceCheck.leavesChoice(command);
        long held = 0;
        for (ReserveStock.Line line : command.lines()) {
            if (!choice && line.key().equals(key)) {
                long given = movements.stream()
                        .filter(movement -> movement.reason() == MovementReason.HOLD
                                && movement.cause().line() == line.number())
                        .mapToLong(movement -> movement.quantity().units())
                        .sum();
                boolean whole = given == line.quantity().units();
                boolean part = command.mode() == ReserveStock.Mode.PARTIAL
                        && given < line.quantity().units()
                        && after.available() == 0;
                right &= whole || part;
                held += given;
            }
        }
        long moved = 0;
        for (StockMovement movement : movements) {
            boolean own = movement.cause().id().equals(command.reservation().value());
            right &= movement.reason() == (own ? MovementReason.HOLD : MovementReason.EXPIRY);
            moved += own ? movement.quantity().units() : 0;
        }
        return right && (choice || held == moved);
    }

    private static boolean fulfilled(FulfillReservation command, List<StockMovement> movements, PositionModel after) {
        String id = command.reservation().value();
        if (command.lines().isEmpty()) {
            return only(movements, id, MovementReason.FULFILLMENT) && after.openOf(id) == after.heldOf(id);
        }
        return only(movements, id, MovementReason.FULFILLMENT)
                && movements.stream()
                        .allMatch(movement -> command.lines()
                                .contains(new FulfillReservation.Line(
                                        movement.cause().line(), movement.quantity())));
    }

    private static List<String> lines(List<StockMovement> movements) {
        return movements.stream()
                .map(movement -> movement.reason() + " " + movement.quantity())
                .toList();
    }

    private static List<String> lines(Command command, PositionKey key) {
        List<String> lines = new ArrayList<>();
        if (command instanceof ReceiveStock receive) {
            receive.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .forEach(line -> lines.add(MovementReason.RECEIPT + " " + line.quantity()));
        } else if (command instanceof AdjustStock adjust) {
            adjust.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .forEach(line -> lines.add(line.adjustment().reason() + " " + line.quantity()));
        } else if (command instanceof ReturnToStock takeBack) {
            takeBack.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .forEach(line -> lines.add(line.condition().reason() + " " + line.quantity()));
        } else if (command instanceof MoveCondition move) {
            move.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .forEach(line -> lines.add(line.reason() + " " + line.quantity()));
        } else {
            throw new IllegalArgumentException("the checker does not know " + command);
        }
        return lines;
    }
}
