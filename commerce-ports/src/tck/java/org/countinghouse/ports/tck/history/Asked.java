package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;
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
            String id = confirm.reservation().value();
            return only(movements, id, MovementReason.CONFIRMATION) && after.heldOf(id) == 0;
        }
        if (command instanceof ReleaseReservation release) {
            String id = release.reservation().value();
            return (only(movements, id, MovementReason.RELEASE) || only(movements, id, MovementReason.DEALLOCATION))
                    && after.openOf(id) == 0;
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
        return lines(movements).equals(lines(command, key));
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
            return only(movements, id, MovementReason.FULFILLMENT) && after.openOf(id) == 0;
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
