package org.countinghouse.domain.inventory.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Take in what came of a transfer, and say whether more is to come. */
@Value.Immutable
@CommerceStyle
public abstract class ArriveTransfer implements Command {

    ArriveTransfer() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ArriveTransfer withHeader(CommandHeader header);

    /** Which transfer. */
    public abstract TransferId transfer();

    /** What was counted on arrival, up to 10,000 lines, no SKU twice; may be empty when it is the last arrival. */
    public abstract List<Line> lines();

    /** Whether more is to come. */
    public abstract Completion completion();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("transfer", transfer())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(line.sku(), line.quantity()))
                                .toList())
                .and("completion", completion())
                .build();
    }

    @Value.Check
    void check() {
        TransferBounds.lines(completion() == Completion.LAST ? 0 : 1, lines());
        TransferBounds.distinct(lines().stream().map(Line::sku).toList());
    }

    /** Whether more is to come. */
    public enum Completion {
        /** What is missing stays on its way. */
        MORE_TO_COME,
        /** What is missing is lost. */
        LAST
    }

    /**
     * What came of one SKU.
     *
     * @param sku what
     * @param quantity how many base units, 1 to 1,000,000,000
     */
    public record Line(Sku sku, Quantity quantity) {

        /** Refuses a quantity out of bounds. */
        public Line {
            TransferBounds.quantity(quantity);
        }
    }

    /** Makes an {@link ArriveTransfer}. */
    public static final class Builder extends ImmutableArriveTransfer.Builder {}
}
