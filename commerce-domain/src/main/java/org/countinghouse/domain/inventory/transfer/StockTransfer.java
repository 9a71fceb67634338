package org.countinghouse.domain.inventory.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * Goods on their way from one location of ours to another.
 *
 * <p>Laws, checked whenever one is made: lines are numbered 1, 2, 3 and no SKU is in two of them; it is closed exactly
 * when nothing is on its way. It is the fold of its {@link TransferEvent}s.
 */
@Value.Immutable
@CommerceStyle
public abstract class StockTransfer implements AggregateRoot<StockTransfer, TransferId> {

    StockTransfer() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract TransferId getId();

    /** Its name. */
    public final TransferId id() {
        return getId();
    }

    /** Where the goods come from. */
    public abstract LocationId origin();

    /** Where they go. */
    public abstract LocationId destination();

    /** The paper it goes back to; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What is moved, in the order of the numbers. */
    public abstract List<TransferLine> lines();

    /** When the goods left, in the business. */
    public abstract Instant dispatchedAt();

    /** How many of its events have happened: 1 when dispatched. */
    public abstract long version();

    /** Whether something is on its way. */
    public final TransferState state() {
        boolean open = lines().stream().anyMatch(line -> line.open().isPositive());
        return open ? TransferState.IN_TRANSIT : TransferState.CLOSED;
    }

    /** The line of that SKU. */
    public final Optional<TransferLine> line(Sku sku) {
        return lines().stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /** The destination's positions that it brings something to; they never change. */
    public final List<PositionKey> arrivingAt() {
        return lines().stream()
                .map(line -> PositionKey.of(line.sku(), destination()))
                .toList();
    }

    /** This transfer as it was dispatched. */
    public final StockTransfer dispatched() {
        return builder()
                .from(this)
                .lines(lines().stream()
                        .map(line -> TransferLine.dispatched(line.number(), line.sku(), line.dispatched()))
                        .toList())
                .version(1)
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Arguments.require(!origin().equals(destination()), "destination", "must be another than the origin", origin());
        TransferBounds.lines(1, lines());
        TransferBounds.distinct(lines().stream().map(TransferLine::sku).toList());
        for (int i = 0; i < lines().size(); i++) {
            Arguments.require(
                    lines().get(i).number() == i + 1,
                    "line number",
                    "must be " + (i + 1),
                    lines().get(i).number());
        }
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
    }

    /** Makes a {@link StockTransfer}. */
    public static final class Builder extends ImmutableStockTransfer.Builder {}
}
