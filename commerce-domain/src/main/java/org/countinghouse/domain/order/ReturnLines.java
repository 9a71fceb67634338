package org.countinghouse.domain.order;

import java.util.List;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Take shipped units of an order back, as a return says that they came. */
@Value.Immutable
@CommerceStyle
public abstract class ReturnLines implements Command {

    ReturnLines() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract ReturnLines withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** The return they came back in. */
    public abstract ReturnReference returned();

    /** How many units of which lines. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("returned", returned())
                .andSet("lines", lines())
                .build();
    }

    /** At least one line, each named once. */
    @Value.Check
    protected void check() {
        LineQuantities.check(lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableReturnLines.Builder {
        Builder() {}
    }
}
