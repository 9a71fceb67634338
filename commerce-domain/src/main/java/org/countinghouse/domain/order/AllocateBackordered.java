package org.countinghouse.domain.order;

import java.util.List;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Record that stock came, and was set aside, for units of an order that waited for it. */
@Value.Immutable
@CommerceStyle
public abstract class AllocateBackordered implements Command {

    AllocateBackordered() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract AllocateBackordered withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** How many units of which lines. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order()).andSet("lines", lines()).build();
    }

    /** At least one line, each named once. */
    @Value.Check
    protected void check() {
        LineQuantities.check(lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableAllocateBackordered.Builder {
        Builder() {}
    }
}
