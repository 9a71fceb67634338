package org.countinghouse.domain.inventory.availability;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/** How much of the stock a channel is shown. Its versions follow each other; none is ever changed. */
@Value.Immutable
@CommerceStyle
public abstract class ChannelPolicy implements AggregateRoot<ChannelPolicy, PolicyScope> {

    /** A whole, in the unit of {@link #bufferBasisPoints()}. */
    public static final int ALL = 10_000;

    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    ChannelPolicy() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Everything is shown: what counts where nothing was declared. */
    public static ChannelPolicy open(PolicyScope scope) {
        return builder().id(scope).version(0).build();
    }

    @Override
    public abstract PolicyScope getId();

    /** What it is about. */
    public final PolicyScope scope() {
        return getId();
    }

    /** Its version, from 1; 0 is the policy that nobody declared. */
    public abstract long version();

    /** Units that are never shown. Default: none. */
    @Value.Default
    public Quantity safetyStock() {
        return Quantity.ZERO;
    }

    /** Units kept back besides. Default: none. */
    @Value.Default
    public Quantity buffer() {
        return Quantity.ZERO;
    }

    /** The part of what is available that is kept back besides, rounded up: 1,250 is 12.5 %. Default: none. */
    @Value.Default
    public int bufferBasisPoints() {
        return 0;
    }

    /** Never more is shown than this; without, as many as there are. */
    public abstract Optional<Quantity> cap();

    /** If less than this would be shown, nothing is: the last units are for other channels. Default: none. */
    @Value.Default
    public Quantity cutOff() {
        return Quantity.ZERO;
    }

    /** How far ahead the channel may look: supply due within it counts as there. Default: not at all. */
    @Value.Default
    public Duration futureWindow() {
        return Duration.ZERO;
    }

    /** Nothing out of bounds. */
    @Value.Check
    protected void check() {
        Arguments.require(version() >= 0, "version", "must not be negative", version());
        Arguments.require(
                bufferBasisPoints() >= 0 && bufferBasisPoints() <= ALL,
                "buffer",
                "must be 0 to 10,000 basis points",
                bufferBasisPoints());
        Arguments.require(
                !futureWindow().isNegative()
                        && futureWindow().compareTo(LONGEST_WINDOW) <= 0
                        && futureWindow().equals(futureWindow().truncatedTo(ChronoUnit.SECONDS)),
                "future window",
                "must be 0 to 366 days in whole seconds",
                futureWindow());
    }

    /** Makes a {@link ChannelPolicy}. */
    public static final class Builder extends ImmutableChannelPolicy.Builder {}
}
