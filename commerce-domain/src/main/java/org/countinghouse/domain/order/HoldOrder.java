package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Block steps of an order until somebody clears them. */
@Value.Immutable
@CommerceStyle
public abstract class HoldOrder implements Command {

    HoldOrder() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract HoldOrder withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** What is blocked, why, and who may release it. */
    public abstract OrderHold hold();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order()).and("hold", hold()).build();
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableHoldOrder.Builder {
        Builder() {}
    }
}
