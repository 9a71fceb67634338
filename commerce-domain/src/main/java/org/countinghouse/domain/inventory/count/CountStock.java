package org.countinghouse.domain.inventory.count;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Say what was counted at some positions of an open count. */
@Value.Immutable
@CommerceStyle
public abstract class CountStock implements Command {

    CountStock() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CountStock withHeader(CommandHeader header);

    /** Which count. */
    public abstract CountId count();

    /** What was counted, 1 to 10,000 lines, no position twice. */
    public abstract List<Line> lines();

    /** What to do when more is to be written off than was promised to nobody. Default: refuse. */
    @Value.Default
    public AdjustStock.OnPromised onPromised() {
        return AdjustStock.OnPromised.REFUSE;
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("count", count())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line ->
                                        Stream.of(line.key().sku(), line.key().location(), line.counted()))
                                .toList())
                .and("onPromised", onPromised())
                .build();
    }

    @Value.Check
    void check() {
        CountBounds.positions(lines().stream().map(Line::key).toList());
    }

    /**
     * What was counted at one position.
     *
     * @param key which position
     * @param counted how many base units that could be sold were there, promised ones included; 0 to 1,000,000,000
     */
    public record Line(PositionKey key, Quantity counted) {

        /** Refuses a quantity out of bounds. */
        public Line {
            CountBounds.counted(counted);
        }
    }

    /** Makes a {@link CountStock}. */
    public static final class Builder extends ImmutableCountStock.Builder {}
}
