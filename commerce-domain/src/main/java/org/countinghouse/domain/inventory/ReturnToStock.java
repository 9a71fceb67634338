package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Take back goods that had been shipped. Whether they were is for the returns to know. */
@Value.Immutable
@CommerceStyle
public abstract class ReturnToStock implements Command {

    ReturnToStock() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReturnToStock withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What came back, 1 to 10,000 lines. */
    public abstract List<Line> lines();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("reference", reference())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(
                                        line.key().sku(),
                                        line.key().location(),
                                        line.quantity(),
                                        line.condition(),
                                        line.sourceLine()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Bounds.lines(lines());
    }

    /** What state the goods are in. */
    public enum Condition {
        /** Can be sold again. */
        SELLABLE(MovementReason.RETURN),
        /** Is kept, but not for sale. */
        DAMAGED(MovementReason.DAMAGED_RETURN);

        private final MovementReason reason;

        Condition(MovementReason reason) {
            this.reason = reason;
        }

        /** The movement it leads to. */
        public MovementReason reason() {
            return reason;
        }
    }

    /**
     * Goods of one position.
     *
     * @param key what and where to
     * @param quantity how many base units, 1 to 1,000,000,000
     * @param condition their state
     * @param sourceLine the sale they come back from, in the words of whoever knows it; at most 250 characters
     */
    public record Line(PositionKey key, Quantity quantity, Condition condition, Optional<String> sourceLine) {

        /** Refuses a quantity out of bounds and a blank source line. */
        public Line {
            Bounds.quantity(quantity);
            sourceLine.ifPresent(line -> Arguments.text("source line", line, 250));
        }

        /** Goods whose sale is not told. */
        public static Line of(PositionKey key, Quantity quantity, Condition condition) {
            return new Line(key, quantity, condition, Optional.empty());
        }
    }

    /** Makes a {@link ReturnToStock}. */
    public static final class Builder extends ImmutableReturnToStock.Builder {}
}
