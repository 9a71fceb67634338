package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Let promised goods leave: all that is allocated, or so many of some lines. */
@Value.Immutable
@CommerceStyle
public abstract class FulfillReservation implements Command {

    FulfillReservation() {}

    /** Everything the reservation still promises. */
    public static FulfillReservation everything(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract FulfillReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** What leaves, no line twice; empty means all that is allocated. */
    public abstract List<Line> lines();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(line.number(), line.quantity()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.parts(lines(), Line::number);
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

    /** Makes a {@link FulfillReservation}. */
    public static final class Builder extends ImmutableFulfillReservation.Builder {}
}
