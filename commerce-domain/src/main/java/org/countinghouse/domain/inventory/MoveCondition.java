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

/** Set goods aside, clear them, condemn them, repair them: move units between sellable, damaged and quarantined. */
@Value.Immutable
@CommerceStyle
public abstract class MoveCondition implements Command {

    MoveCondition() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Those lines, on that paper. */
    public static MoveCondition of(CommandHeader header, String reference, Line... lines) {
        return builder().header(header).reference(reference).addLines(lines).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract MoveCondition withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What changes its condition, 1 to 10,000 lines, decided one after the other. */
    public abstract List<Line> lines();

    /** What to do when more is to leave what is sellable than was promised to nobody. Default: refuse. */
    @Value.Default
    public AdjustStock.OnPromised onPromised() {
        return AdjustStock.OnPromised.REFUSE;
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
                                        line.from(),
                                        line.to()))
                                .toList())
                .and("onPromised", onPromised())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Bounds.lines(lines());
    }

    /**
     * Units of one position.
     *
     * @param key which position
     * @param quantity how many base units, 1 to 1,000,000,000
     * @param from the condition they are in
     * @param to the condition they are in from now on, another one
     */
    public record Line(PositionKey key, Quantity quantity, StockCondition from, StockCondition to) {

        /** Refuses a quantity out of bounds and a condition that stays. */
        public Line {
            Bounds.quantity(quantity);
            Arguments.require(from != to, "condition", "must be another one than before", to);
        }

        /** The movement it leads to. */
        public MovementReason reason() {
            return switch (from) {
                case SELLABLE -> to == StockCondition.DAMAGED ? MovementReason.DAMAGE : MovementReason.QUARANTINE;
                case DAMAGED -> to == StockCondition.SELLABLE ? MovementReason.REPAIR : MovementReason.REINSPECTION;
                case QUARANTINED ->
                    to == StockCondition.SELLABLE ? MovementReason.CLEARANCE : MovementReason.CONDEMNATION;
            };
        }
    }

    /** Makes a {@link MoveCondition}. */
    public static final class Builder extends ImmutableMoveCondition.Builder {}
}
