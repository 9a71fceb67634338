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

/** Take goods into stock that came from outside. */
@Value.Immutable
@CommerceStyle
public abstract class ReceiveStock implements Command {

    ReceiveStock() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Those lines, on that paper. */
    public static ReceiveStock of(CommandHeader header, String reference, Line... lines) {
        return builder().header(header).reference(reference).addLines(lines).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReceiveStock withHeader(CommandHeader header);

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What came, 1 to 10,000 lines; a position may come twice. */
    public abstract List<Line> lines();

    @Override
    public final Fingerprint fingerprint() {
        Fingerprint.Builder print = Fingerprint.of("reference", reference())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(
                                        line.key().sku(), line.key().location(), line.quantity(), line.cost()))
                                .toList());
        List<Optional<SupplyId>> supplies = lines().stream().map(Line::supply).toList();
        return supplies.stream().allMatch(Optional::isEmpty)
                ? print.build()
                : print.andList("supplies", supplies).build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Bounds.lines(lines());
    }

    /**
     * Goods of one position.
     *
     * @param key what and where to
     * @param quantity how many base units, 1 to 1,000,000,000
     * @param cost what all of them cost together, if known; stock keeps no values, it passes them on to the books
     * @param supply the expected supply they are part of, if any; they serve its pre-orders first
     */
    public record Line(PositionKey key, Quantity quantity, Optional<Money> cost, Optional<SupplyId> supply) {

        /** Refuses a quantity out of bounds and a negative cost. */
        public Line {
            Bounds.quantity(quantity);
            Bounds.cost(cost);
        }

        /** Goods that nobody had announced. */
        public Line(PositionKey key, Quantity quantity, Optional<Money> cost) {
            this(key, quantity, cost, Optional.empty());
        }

        /** The same goods as part of that supply. */
        public Line of(SupplyId part) {
            return new Line(key, quantity, cost, Optional.of(part));
        }

        /** Goods that cost that much together. */
        public static Line of(PositionKey key, Quantity quantity, Money cost) {
            return new Line(key, quantity, Optional.of(cost));
        }

        /** Goods of unknown cost. */
        public static Line of(PositionKey key, Quantity quantity) {
            return new Line(key, quantity, Optional.empty());
        }
    }

    /** Makes a {@link ReceiveStock}. */
    public static final class Builder extends ImmutableReceiveStock.Builder {}
}
