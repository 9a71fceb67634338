package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Clear a hold of an order. */
@Value.Immutable
@CommerceStyle
public abstract class ReleaseHold implements Command {

    ReleaseHold() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReleaseHold withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** The name of the hold. */
    public abstract HoldName hold();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order()).and("hold", hold()).build();
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableReleaseHold.Builder {
        Builder() {}
    }
}
