package org.countinghouse.domain.pricing.quote;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Take an open quote back. */
@Value.Immutable
@CommerceStyle
public abstract class WithdrawQuote implements Command {

    WithdrawQuote() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract WithdrawQuote withHeader(CommandHeader header);

    /** Which quote. */
    public abstract QuoteId quote();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("quote", quote()).build();
    }

    /** Makes a {@link WithdrawQuote}. */
    public static final class Builder extends ImmutableWithdrawQuote.Builder {}
}
