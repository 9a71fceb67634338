package org.countinghouse.domain.inventory.availability;

import java.time.Duration;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Keep units of a position for a channel: what is left of its quota becomes exactly this. */
@Value.Immutable
@CommerceStyle
public abstract class SetQuota implements Command {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final long MOST = 1_000_000_000L;

    SetQuota() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract SetQuota withHeader(CommandHeader header);

    /** For whom. */
    public abstract ChannelId channel();

    /** What and where. */
    public abstract PositionKey key();

    /** How many units, 0 to 1,000,000,000; zero gives everything back to the common stock. */
    public abstract Quantity quantity();

    /** For how long, by the store's clock: 1 ms to 366 days, in whole milliseconds. */
    public abstract Duration lasting();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("channel", channel())
                .and("sku", key().sku())
                .and("location", key().location())
                .and("quantity", quantity())
                .and("lasting", lasting())
                .build();
    }

    /** Nothing out of bounds. */
    @Value.Check
    protected void check() {
        Arguments.require(quantity().units() <= MOST, "quantity", "must be at most 1,000,000,000", quantity());
        Arguments.require(
                lasting().toMillis() >= 1
                        && lasting().compareTo(LONGEST) <= 0
                        && lasting().equals(Duration.ofMillis(lasting().toMillis())),
                "lasting",
                "must be 1 ms to 366 days in whole milliseconds",
                lasting());
    }

    /** Makes a {@link SetQuota}. */
    public static final class Builder extends ImmutableSetQuota.Builder {}
}
