package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** State that the money of a fulfilled order is where it belongs. */
@Value.Immutable
@CommerceStyle
public abstract class SettleOrder implements Command {

    SettleOrder() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract SettleOrder withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order()).build();
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableSettleOrder.Builder {
        Builder() {}
    }
}
