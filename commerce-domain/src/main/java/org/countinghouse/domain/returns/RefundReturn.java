package org.countinghouse.domain.returns;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Record that the money of a received return is back. */
@Value.Immutable
@CommerceStyle
public abstract class RefundReturn implements Command {

    RefundReturn() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract RefundReturn withHeader(CommandHeader header);

    /** Which return. */
    public abstract ReturnId returnId();

    /** How much went back: exactly what the received units are worth. */
    public abstract Money amount();

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("returnId", returnId()).and("amount", amount()).build();
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableRefundReturn.Builder {
        Builder() {}
    }
}
