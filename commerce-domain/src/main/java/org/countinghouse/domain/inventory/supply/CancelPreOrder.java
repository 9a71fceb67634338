package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Give up what a pre-order still waits for. */
@Value.Immutable
@CommerceStyle
public abstract class CancelPreOrder implements Command {

    CancelPreOrder() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The command for that pre-order. */
    public static CancelPreOrder of(CommandHeader header, PreOrderId preOrder) {
        return builder().header(header).preOrder(preOrder).build();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract CancelPreOrder withHeader(CommandHeader header);

    /** Which pre-order. */
    public abstract PreOrderId preOrder();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("preOrder", preOrder()).build();
    }

    /** Makes a {@link CancelPreOrder}. */
    public static final class Builder extends ImmutableCancelPreOrder.Builder {}
}
