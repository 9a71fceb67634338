package org.countinghouse.domain.inventory.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Send sellable goods from one location of ours to another. */
@Value.Immutable
@CommerceStyle
public abstract class DispatchTransfer implements Command {

    DispatchTransfer() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract DispatchTransfer withHeader(CommandHeader header);

    /** What the transfer shall be called; a name that no other transfer has. */
    public abstract TransferId transfer();

    /** Where the goods leave. */
    public abstract LocationId origin();

    /** Where they shall arrive, another location. */
    public abstract LocationId destination();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What leaves, 1 to 10,000 lines, no SKU twice. */
    public abstract List<Line> lines();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("transfer", transfer())
                .and("origin", origin())
                .and("destination", destination())
                .and("reference", reference())
                .andList(
                        "lines",
                        lines().stream()
                                .flatMap(line -> Stream.of(line.sku(), line.quantity()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Arguments.require(!origin().equals(destination()), "destination", "must be another than the origin", origin());
        TransferBounds.lines(1, lines());
        TransferBounds.distinct(lines().stream().map(Line::sku).toList());
    }

    /**
     * What leaves of one SKU.
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

    /** Makes a {@link DispatchTransfer}. */
    public static final class Builder extends ImmutableDispatchTransfer.Builder {}
}
