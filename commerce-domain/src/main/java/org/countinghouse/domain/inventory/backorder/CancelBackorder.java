package org.countinghouse.domain.inventory.backorder;

import java.util.Optional;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.quantity.Quantity;
import org.immutables.value.Value;

/** Give up what a backorder still waits for, all of it or so many units. */
@Value.Immutable
@CommerceStyle
public abstract class CancelBackorder implements Command {

    CancelBackorder() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The command for that backorder. */
    public static CancelBackorder of(CommandHeader header, BackorderId backorder) {
        return builder().header(header).backorder(backorder).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CancelBackorder withHeader(CommandHeader header);

    /** Which backorder. */
    public abstract BackorderId backorder();

    /** How many base units, 1 to 1,000,000,000; none: all it still waits for. */
    public abstract Optional<Quantity> quantity();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("backorder", backorder())
                .and("quantity", quantity())
                .build();
    }

    @Value.Check
    void check() {
        quantity().ifPresent(Bounds::quantity);
    }

    /** Makes a {@link CancelBackorder}. */
    public static final class Builder extends ImmutableCancelBackorder.Builder {}
}
