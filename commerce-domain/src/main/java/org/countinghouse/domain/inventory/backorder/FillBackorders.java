package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Serve the queue of a position from what is free there, so many entries at most: after a release, or where the limit of a receipt stopped. */
@Value.Immutable
@CommerceStyle
public abstract class FillBackorders implements Command {

    FillBackorders() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The command for that position. */
    public static FillBackorders of(CommandHeader header, PositionKey key, int limit) {
        return builder().header(header).key(key).limit(limit).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract FillBackorders withHeader(CommandHeader header);

    /** Which position. */
    public abstract PositionKey key();

    /** How many entries at most, 1 to 10,000. */
    public abstract int limit();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("sku", key().sku())
                .and("location", key().location())
                .and("limit", limit())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.require(limit() >= 1 && limit() <= 10_000, "limit", "must be 1 to 10000", limit());
    }

    /** Makes a {@link FillBackorders}. */
    public static final class Builder extends ImmutableFillBackorders.Builder {}
}
