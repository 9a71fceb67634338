package org.countinghouse.domain.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Correct stock by what was found to be there: a count, a breakage, a clearing out. */
@Value.Immutable
@CommerceStyle
public abstract class AdjustStock implements Command {

    AdjustStock() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract AdjustStock withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What is corrected, 1 to 10,000 lines. */
    public abstract List<Line> lines();

    /** What to do when more is gone than was promised to nobody. Default: refuse. */
    @Value.Default
    public OnPromised onPromised() {
        return OnPromised.REFUSE;
    }

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
                                        line.adjustment(),
                                        line.cost()))
                                .toList())
                .and("onPromised", onPromised())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Bounds.lines(lines());
    }

    /** What to do when more is gone than was promised to nobody. */
    public enum OnPromised {
        /** Refuse: the promises are released first. */
        REFUSE,
        /**
         * Take back as many promises as cannot be kept: holds that are due first, then by priority, the lowest first, and
         * of one priority the newest first.
         */
        BREAK_PROMISES
    }

    /** What was found. */
    public enum Adjustment {
        /** More sellable units than recorded. */
        FOUND(MovementReason.FOUND),
        /** Fewer sellable units than recorded. */
        LOST(MovementReason.LOST),
        /** Sellable units that are damaged now. */
        DAMAGED(MovementReason.DAMAGE),
        /** Damaged units that were thrown away. */
        SCRAPPED(MovementReason.SCRAP);

        private final MovementReason reason;

        Adjustment(MovementReason reason) {
            this.reason = reason;
        }

        /** The movement it leads to. */
        public MovementReason reason() {
            return reason;
        }
    }

    /**
     * A correction of one position.
     *
     * @param key which position
     * @param quantity how many base units, 1 to 1,000,000,000
     * @param adjustment what was found
     * @param cost what all of the units found are worth together, if known; none for units that went
     */
    public record Line(PositionKey key, Quantity quantity, Adjustment adjustment, Optional<Money> cost) {

        /** Refuses a quantity out of bounds and a cost of what went. */
        public Line {
            Bounds.quantity(quantity);
            Bounds.cost(cost);
            Arguments.require(
                    cost.isEmpty() || adjustment == Adjustment.FOUND, "cost", "is for units found only", adjustment);
        }

        /** A correction whose value is not known. */
        public static Line of(PositionKey key, Quantity quantity, Adjustment adjustment) {
            return new Line(key, quantity, adjustment, Optional.empty());
        }
    }

    /** Makes a {@link AdjustStock}. */
    public static final class Builder extends ImmutableAdjustStock.Builder {}
}
