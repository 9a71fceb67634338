package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Gives up all that was authorized and not captured. */
@Value.Immutable
@CommerceStyle
public abstract class VoidPayment implements Command {

    VoidPayment() {}

    /** Starts a command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under that header. */
    public abstract VoidPayment withHeader(CommandHeader header);

    /** The payment. */
    public abstract PaymentId payment();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("payment", payment()).build();
    }

    /** Collects the attributes. */
    public static final class Builder extends ImmutableVoidPayment.Builder {}
}
