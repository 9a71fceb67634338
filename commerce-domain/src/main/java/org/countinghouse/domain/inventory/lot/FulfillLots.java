package org.countinghouse.domain.inventory.lot;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Let promised goods leave, and say which lots the picker took, or leave that to the policy. */
@Value.Immutable
@CommerceStyle
public abstract class FulfillLots implements Command {

    FulfillLots() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract FulfillLots withHeader(CommandHeader header);

    /** Everything the reservation still promises, picked by policy. */
    public static FulfillLots everything(CommandHeader header, ReservationId reservation) {
        return builder().header(header).reservation(reservation).build();
    }

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** What leaves, no line twice; empty means all that is allocated, picked by policy. */
    public abstract List<Line> lines();

    /** The same goods, blind to lots. */
    final FulfillReservation fulfillment() {
        return FulfillReservation.builder()
                .header(header())
                .reservation(reservation())
                .addAllLines(lines().stream()
                        .map(line -> new FulfillReservation.Line(line.number(), line.quantity()))
                        .toList())
                .build();
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.concat(
                                        Stream.of(
                                                line.number(),
                                                line.quantity(),
                                                line.picked().size()),
                                        line.picked().stream().map(LotPart::text)))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.require(fulfillment().lines().size() == lines().size(), "lines", "must be whole", lines());
    }

    /**
     * So many of one line.
     *
     * @param number the reservation's line
     * @param quantity how many base units, 1 to 1,000,000,000
     * @param picked the lots they are of, which add up to the quantity; empty means by policy
     */
    public record Line(int number, Quantity quantity, List<LotPart> picked) {

        /** Copies the list; refuses lots that do not add up. */
        public Line {
            picked = List.copyOf(picked);
            Quantity sum = picked.stream().map(LotPart::quantity).reduce(Quantity.ZERO, Quantity::plus);
            Arguments.require(
                    picked.isEmpty() || sum.equals(quantity), "picked lots", "must add up to " + quantity, sum);
        }

        /** A line picked by policy. */
        public static Line of(int number, Quantity quantity) {
            return new Line(number, quantity, List.of());
        }

        /** A line of one lot, or of several. */
        public static Line of(int number, LotPart... picked) {
            Quantity sum = Stream.of(picked).map(LotPart::quantity).reduce(Quantity.ZERO, Quantity::plus);
            return new Line(number, sum, List.of(picked));
        }
    }

    /** Makes a {@link FulfillLots}. */
    public static final class Builder extends ImmutableFulfillLots.Builder {}
}
