package org.countinghouse.domain.process;

import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.ReturnId;
import org.immutables.value.Value;

/** Take units of an order back that stand on the counter, and refund what was paid for them. */
@Value.Immutable
@CommerceStyle
public abstract class TakeBack implements Command {

    TakeBack() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** The same command under another header. */
    public abstract TakeBack withHeader(CommandHeader header);

    /** The new return's id. */
    public abstract ReturnId returnId();

    /** The order whose units come back. */
    public abstract OrderId order();

    /** Where they arrive. */
    public abstract LocationId location();

    /** What arrives, and what becomes of it. */
    public abstract List<ArrivedLine> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("returnId", returnId())
                .and("order", order())
                .and("location", location())
                .andSet("lines", lines())
                .build();
    }

    /** At least one line. */
    @Value.Check
    protected void check() {
        Arguments.require(!lines().isEmpty(), "lines", "must not be empty", lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableTakeBack.Builder {
        Builder() {}
    }
}
