package org.countinghouse.domain.pricing.quote;

import java.util.Optional;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.immutables.value.Value;

/** Promise what a cart costs now. The answer is priced once, under those terms, and kept. */
@Value.Immutable
@CommerceStyle
public abstract class IssueQuote implements Command {

    IssueQuote() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract IssueQuote withHeader(CommandHeader header);

    /** The new quote's name. */
    public abstract QuoteId quote();

    /** What is to be priced. */
    public abstract Cart cart();

    /** How it is priced. */
    public abstract PricingTerms terms();

    /** Whom it is for; without, whoever has the quote may accept it. */
    public abstract Optional<CustomerReference> customer();

    /** When it holds. */
    public abstract QuoteValidity validity();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("quote", quote())
                .and("customer", customer())
                .and("validity", validity())
                .and("terms", terms().rules().reference())
                .and("currency", cart().currency())
                .and("pricedAt", cart().pricedAt())
                .andList("lines", cart().lines())
                .andSet("budgets", cart().budgets().entrySet())
                .and("shopper", shopper(cart().shopper()))
                .build();
    }

    /** The shopper in one spelling, whatever the order of the sets. */
    private static String shopper(Shopper shopper) {
        return Fingerprint.of("channel", shopper.channel())
                .andSet("segments", shopper.segments())
                .and("customer", shopper.customer())
                .andList("organizations", shopper.organizations())
                .and("history", shopper.history())
                .andSet("coupons", shopper.coupons())
                .and("shippingMethod", shopper.shippingMethod())
                .and("taxStatus", shopper.taxStatus())
                .build()
                .canonical();
    }

    /** Makes an {@link IssueQuote}. */
    public static final class Builder extends ImmutableIssueQuote.Builder {}
}
