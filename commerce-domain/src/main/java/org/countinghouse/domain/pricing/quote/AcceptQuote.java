package org.countinghouse.domain.pricing.quote;

import java.util.Optional;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.immutables.value.Value;

/** Buy at a quote's price: once, while it is valid. */
@Value.Immutable
@CommerceStyle
public abstract class AcceptQuote implements Command {

    AcceptQuote() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract AcceptQuote withHeader(CommandHeader header);

    /** Which quote. */
    public abstract QuoteId quote();

    /** As what it is bought. */
    public abstract SaleReference sale();

    /** Who buys; needed if the quote is for somebody. */
    public abstract Optional<CustomerReference> customer();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("quote", quote())
                .and("sale", sale())
                .and("customer", customer())
                .build();
    }

    /** Makes an {@link AcceptQuote}. */
    public static final class Builder extends ImmutableAcceptQuote.Builder {}
}
