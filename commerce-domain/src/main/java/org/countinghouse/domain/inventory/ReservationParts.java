package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.countinghouse.domain.quantity.Quantity;

/** What a command asks of some lines of a reservation, compared with what they have. */
final class ReservationParts {

    private ReservationParts() {}

    /**
     * The lines asked for, with their positions.
     *
     * @param has what a line has of what is asked for; a line that does not exist has nothing
     * @param refusal told of the first line that is asked for more than that
     */
    static Either<InventoryRejection, List<LineQuantity>> of(
            Reservation reservation, List<Asked> asked, Function<ReservationLine, Quantity> has, Refusal refusal) {
        List<LineQuantity> lines = new ArrayList<>();
        for (Asked part : asked) {
            Optional<ReservationLine> line = reservation.line(part.number());
            Quantity most = line.map(has).orElse(Quantity.ZERO);
            if (line.isEmpty() || part.quantity().isMoreThan(most)) {
                return Either.left(refusal.of(reservation.id(), part.number(), part.quantity(), most));
            }
            lines.add(new LineQuantity(part.number(), line.get().key(), part.quantity()));
        }
        return Either.right(lines);
    }

    /** Every line that has some of it, with all of it. */
    static List<LineQuantity> all(Reservation reservation, Function<ReservationLine, Quantity> has) {
        return reservation.lines().stream()
                .filter(line -> has.apply(line).isPositive())
                .map(line -> new LineQuantity(line.number(), line.key(), has.apply(line)))
                .toList();
    }

    /** So many of a line. */
    record Asked(int number, Quantity quantity) {

        /** The lines of a command. */
        static <L> List<Asked> of(List<L> lines, ToIntFunction<L> number, Function<L, Quantity> quantity) {
            return lines.stream()
                    .map(line -> new Asked(number.applyAsInt(line), quantity.apply(line)))
                    .toList();
        }
    }

    /** Makes a rejection. */
    interface Refusal {
        InventoryRejection of(ReservationId reservation, int line, Quantity asked, Quantity there);
    }
}
