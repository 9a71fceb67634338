package org.countinghouse.domain.process;

import java.time.Duration;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.immutables.value.Value;

/**
 * Turn a cart into an order: price it, hold its stock, have its payment authorized, place it. Or buy at a promised price:
 * then there is a {@link #quote()} in place of a cart and its terms, and nothing is priced again.
 */
@Value.Immutable
@CommerceStyle
public abstract class CheckOut implements Command {

    CheckOut() {}

    /** Starts the command. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** The same command under another header. */
    public abstract CheckOut withHeader(CommandHeader header);

    /** The new order's id; also its payment's id, and what its stock is held for. */
    public abstract OrderId order();

    /** Where it comes from. */
    public abstract ChannelId channel();

    /** What the channel calls it: the same reference twice is the same order. Default: the order's own id. */
    @Value.Default
    public ExternalReference externalReference() {
        return ExternalReference.of(order().value());
    }

    /** Who orders, if known. */
    public abstract Optional<CustomerId> customer();

    /** What is ordered; line numbers rise. There unless a quote is accepted. */
    public abstract Optional<Cart> cart();

    /**
     * How the cart is priced. Default: {@linkplain PricingTerms#stated() as the channel states it}. Not to be set beside a
     * quote, whose price is made already.
     */
    @Value.Default
    public PricingTerms terms() {
        return PricingTerms.stated();
    }

    /** The quote to accept, in place of a cart and terms. */
    public abstract Optional<QuoteId> quote();

    /** Where its stock is taken from. */
    public abstract LocationId location();

    /** How long stock is held while the payment is under way: 1 ms to 366 days. Default: 15 minutes. */
    @Value.Default
    public Duration holdFor() {
        return Duration.ofMinutes(15);
    }

    /** What to do about units that are not there. Default: refuse. */
    @Value.Default
    public OnShortage onShortage() {
        return OnShortage.REFUSE;
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of("order", order())
                .and("channel", channel())
                .and("externalReference", externalReference())
                .and("customer", customer().map(CustomerId::value).orElse(""))
                .and("cart", cart())
                .and("terms", terms().rules().reference())
                .and("quote", quote())
                .and("location", location())
                .and("onShortage", onShortage())
                .build();
    }

    /** Either a cart with its terms or a quote. */
    @Value.Check
    protected void check() {
        Arguments.require(
                cart().isPresent() != quote().isPresent(),
                "quote",
                "must be there if, and only if, there is no cart",
                quote());
        Arguments.require(
                cart().isPresent() || terms().equals(PricingTerms.stated()),
                "terms",
                "must not be set beside a quote",
                terms());
    }

    /** What to do about units that are not there. */
    public enum OnShortage {
        /** Place nothing and name every short line. */
        REFUSE,
        /** Place the order; what is not there waits in no queue, until the host has stock for it. */
        BACKORDER,
        /** Place the order; what is not there waits in the queue of its position, and gets what comes by itself. */
        QUEUE
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableCheckOut.Builder {
        Builder() {}
    }
}
