package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Turn a hold into a promise for good, or a part of it, if its deadline has not come. */
@Value.Immutable
@CommerceStyle
public abstract class ConfirmReservation implements Command {

    ConfirmReservation() {}

    /** Everything that is held, on whatever terms. */
    public static ConfirmReservation of(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ConfirmReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** What of it, no line twice; empty means everything that is held. At most 10,000 lines. */
    public abstract List<Line> lines();

    /**
     * The terms this rests on: the {@link Reservation#fence()} that was read with them, at least 1. If they have changed
     * since, it is refused. Nothing: whatever the terms.
     */
    public abstract Optional<Long> fence();

    /**
     * What to do if the deadline has come: take the same units again, all of them, at once and for good, as a new
     * reservation of this name. Nothing: refuse.
     */
    public abstract Optional<ReservationId> retakeAs();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(line.number(), line.quantity()))
                                .toList())
                .and("fence", fence())
                .and("retakeAs", retakeAs())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.parts(lines(), Line::number);
        Bounds.fence(fence());
        Bounds.another(reservation(), retakeAs());
    }

    /**
     * So many of one line.
     *
     * @param number the reservation's line
     * @param quantity how many base units, 1 to 1,000,000,000
     */
    public record Line(int number, Quantity quantity) {

        /** Refuses a quantity out of bounds. */
        public Line {
            Bounds.lineNumber(number);
            Bounds.quantity(quantity);
        }
    }

    /** Makes a {@link ConfirmReservation}. */
    public static final class Builder extends ImmutableConfirmReservation.Builder {}
}
