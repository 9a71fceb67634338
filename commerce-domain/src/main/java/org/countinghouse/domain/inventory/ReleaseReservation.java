package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Give back what a reservation still promises, or a part of it. */
@Value.Immutable
@CommerceStyle
public abstract class ReleaseReservation implements Command {

    ReleaseReservation() {}

    /** Everything it still promises. */
    public static ReleaseReservation of(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReleaseReservation withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /**
     * What of it, no line twice; of each line the held units go before the allocated ones. Empty means everything. At most
     * 10,000 lines.
     */
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

    /** Makes a {@link ReleaseReservation}. */
    public static final class Builder extends ImmutableReleaseReservation.Builder {}
}
