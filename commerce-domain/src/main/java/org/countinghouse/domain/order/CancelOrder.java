package org.countinghouse.domain.order;

import java.util.List;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/**
 * Take units of an order, or all that are left of it, out for good: of a line the open ones first, then the backordered,
 * then the allocated ones.
 */
@Value.Immutable
@CommerceStyle
public abstract class CancelOrder implements Command {

    CancelOrder() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CancelOrder withHeader(CommandHeader header);

    /** Which order. */
    public abstract OrderId order();

    /** Why. */
    public abstract CancelReason reason();

    /** How many units of which lines; none named means all that neither shipped nor were picked. */
    public abstract List<LineQuantity> lines();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("reason", reason())
                .andSet("lines", lines())
                .build();
    }

    /** Each line named once. */
    @Value.Check
    protected void check() {
        LineQuantities.checkDistinct(lines());
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableCancelOrder.Builder {
        Builder() {}
    }
}
