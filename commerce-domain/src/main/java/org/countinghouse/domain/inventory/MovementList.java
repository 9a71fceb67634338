package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;

/** Numbers the movements of one command that concerns no reservation. */
public final class MovementList {

    private final String operation;
    private final CommandId command;
    private final Instant at;
    private final List<StockMovement> movements = new ArrayList<>();

    /** A list without movements.
     *
     * @param operation what their causes begin with, see {@link MovementCause#id()}
     * @param command the command they go back to
     * @param at when, in the business
     */
    public MovementList(String operation, CommandId command, Instant at) {
        this.operation = operation;
        this.command = command;
        this.at = at;
    }

    /** Adds the next movement. */
    public void add(PositionKey key, MovementReason reason, Quantity quantity) {
        MovementCause cause = MovementCause.of(operation, command, movements.size() + 1);
        movements.add(new StockMovement(key, reason, quantity, cause, at));
    }

    /** The movements so far, in order. */
    public List<StockMovement> done() {
        return List.copyOf(movements);
    }
}
