package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Put a demand into the queue of a position that has too few units; the business time is its place. */
@Value.Immutable
@CommerceStyle
public abstract class QueueBackorder implements Command {

    QueueBackorder() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract QueueBackorder withHeader(CommandHeader header);

    /** The new backorder's name. */
    public abstract BackorderId backorder();

    /** What waits. */
    public abstract DemandReference demand();

    /** The demand's own line number, from 1 on. */
    public abstract int lineNumber();

    /** What it waits for and where. */
    public abstract PositionKey key();

    /** How many base units, 1 to 1,000,000,000. */
    public abstract Quantity quantity();

    /** How urgent it is, 0 to 1,000, 0 unless said; higher goes first where the policy asks for it. */
    @Value.Default
    public int priority() {
        return 0;
    }

    /** How much at once it takes; any portion unless said. */
    @Value.Default
    public Portion portion() {
        return Portion.ANY;
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("backorder", backorder())
                .and("demand", demand())
                .and("lineNumber", lineNumber())
                .and("sku", key().sku())
                .and("location", key().location())
                .and("quantity", quantity())
                .and("priority", priority())
                .and("portion", portion())
                .build();
    }

    @Value.Check
    void check() {
        Bounds.lineNumber(lineNumber());
        Bounds.quantity(quantity());
        Bounds.priority(priority());
    }

    /** Makes a {@link QueueBackorder}. */
    public static final class Builder extends ImmutableQueueBackorder.Builder {}
}
