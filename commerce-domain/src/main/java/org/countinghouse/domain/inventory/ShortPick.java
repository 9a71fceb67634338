package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Record that fewer goods were found than are promised for good: the promise of those that are missing is broken, and they
 * are written off, both or neither. */
@Value.Immutable
@CommerceStyle
public abstract class ShortPick implements Command {

    ShortPick() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ShortPick withHeader(CommandHeader header);

    /** Which reservation. */
    public abstract ReservationId reservation();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** How many are missing, 1 to 10,000 lines, none twice. */
    public abstract List<Line> lines();

    /** What became of them. */
    public abstract Finding finding();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reservation", reservation())
                .and("reference", reference())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(line.number(), line.quantity()))
                                .toList())
                .and("finding", finding())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Bounds.lines(lines());
        Bounds.parts(lines(), Line::number);
    }

    /** What became of goods that a picker could not take. */
    public enum Finding {
        /** They are not there. */
        LOST(AdjustStock.Adjustment.LOST),
        /** They are there, and damaged. */
        DAMAGED(AdjustStock.Adjustment.DAMAGED);

        private final AdjustStock.Adjustment adjustment;

        Finding(AdjustStock.Adjustment adjustment) {
            this.adjustment = adjustment;
        }

        /** How stock is corrected for it. */
        public AdjustStock.Adjustment adjustment() {
            return adjustment;
        }
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

    /** Makes a {@link ShortPick}. */
    public static final class Builder extends ImmutableShortPick.Builder {}
}
