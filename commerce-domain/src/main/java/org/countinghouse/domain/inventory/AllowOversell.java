package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Let so many units of a position be promised beyond those on hand: explicit, bounded, zero unless set. */
@Value.Immutable
@CommerceStyle
public abstract class AllowOversell implements Command {

    AllowOversell() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract AllowOversell withHeader(CommandHeader header);

    /** Which position. */
    public abstract PositionKey key();

    /** How many units, 0 to 1,000,000,000; replaces the allowance before. */
    public abstract Quantity allowance();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("sku", key().sku())
                .and("location", key().location())
                .and("allowance", allowance())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.require(
                allowance().units() <= Bounds.MAX_UNITS,
                "allowance",
                "must be at most " + Bounds.MAX_UNITS,
                allowance());
    }

    /** Makes an {@link AllowOversell}. */
    public static final class Builder extends ImmutableAllowOversell.Builder {}
}
