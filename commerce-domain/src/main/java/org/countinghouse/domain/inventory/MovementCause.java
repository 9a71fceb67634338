package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandId;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a movement goes back to; no two movements of a tenant with the same reason have the same cause.
 *
 * @param id a reservation's id, or {@code receive/}, {@code adjust/}, {@code return/}, {@code condition/}, {@code
 *     dispatch/}, {@code arrive/}, {@code count/} and the command's id; 1 to 210 characters
 * @param step the reservation's version after the movement, from 1 on; 0 when no reservation is concerned
 * @param line the line's number there, from 1 on
 */
public record MovementCause(String id, long step, int line) implements ValueObject {

    /** Refuses what names nothing. */
    public MovementCause {
        Arguments.text("movement cause", id, 210);
        Arguments.require(step >= 0, "movement step", "must not be negative", step);
        Arguments.require(line >= 1, "movement line", "must be at least 1", line);
    }

    /** A line of a reservation, at the version the movement led to. */
    static MovementCause of(ReservationId reservation, long version, int line) {
        return new MovementCause(reservation.value(), version, line);
    }

    /** A line of a command that concerns no reservation. */
    public static MovementCause of(String operation, CommandId command, int line) {
        return new MovementCause(operation + "/" + command.value(), 0, line);
    }

    @Override
    public String toString() {
        return id + "#" + step + "." + line;
    }
}
