package org.countinghouse.ports.tck.history;

import java.util.Optional;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Command;

/**
 * One call, from outside.
 *
 * @param request what was asked
 * @param invoked when it was made, in nanoseconds of one clock for all threads
 * @param returned when it returned, by the same clock; {@link Long#MAX_VALUE} if it may have taken effect at any time
 * @param outcome what was answered
 * @param witness what the store was told to keep by the last attempt
 */
public record Operation(Request request, long invoked, long returned, Outcome outcome, Witness witness) {

    /** The command, if it was one. */
    public Optional<Command> command() {
        return request instanceof Ask ask ? Optional.of(ask.command()) : Optional.empty();
    }

    /** Whether it changed something that stays. */
    public boolean tookEffect() {
        return outcome instanceof Accepted && !witness.isNothing();
    }

    @Override
    public String toString() {
        return request + " -> " + outcome;
    }

    /** What was asked. */
    public sealed interface Request {}

    /**
     * A command.
     *
     * @param operation the name its key is remembered under
     * @param command the command
     */
    public record Ask(String operation, Command command) implements Request {}

    /** A reading of one position. */
    public record Look(PositionKey key) implements Request {}

    /** What was answered. */
    public sealed interface Outcome {}

    /** Yes; the answer, or nothing if it was lost and the effect was found by the key. */
    public record Accepted(Optional<Object> answer) implements Outcome {}

    /** No. */
    public record Refused(InventoryRejection rejection) implements Outcome {}

    /** A failure that is known to have left nothing. */
    public record Failed(String reason) implements Outcome {}

    /** A failure that may have taken effect. */
    public record Unknown(String reason) implements Outcome {}

    /** What was read. */
    public record Seen(StockPosition position) implements Outcome {}
}
