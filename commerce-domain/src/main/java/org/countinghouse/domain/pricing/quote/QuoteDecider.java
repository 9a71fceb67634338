package org.countinghouse.domain.pricing.quote;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.pricing.AssessedPrices;
import org.countinghouse.domain.pricing.CouponUses;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteAccepted;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteIssued;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteWithdrawn;
import org.countinghouse.domain.tax.TaxAssessment;

/** Decides what becomes of a quote. */
@CheckReturnValue
public final class QuoteDecider {

    private QuoteDecider() {}

    /**
     * Prices the cart and promises the price.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.QuoteExists}; {@link QuoteRejection.Expired} if the validity is over
     * already; {@link QuoteRejection.NotPriced}.
     *
     * @param quote what is stored under that name
     */
    public static Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> decide(
            IssueQuote command, Optional<PriceQuote> quote) {
        return decide(command, quote, Optional.empty());
    }

    /**
     * Prices the cart, with the taxes that somebody else calculated, and promises the price.
     *
     * <p><b>Rejections:</b> as {@link #decide(IssueQuote, Optional)}; {@link QuoteRejection.NotPriced} also if the
     * assessment is not plausible.
     *
     * @param quote what is stored under that name
     * @param taxes the answer to {@link AssessedPrices#request}; nothing if the rule set's own taxes count
     */
    public static Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> decide(
            IssueQuote command, Optional<PriceQuote> quote, Optional<TaxAssessment> taxes) {
        Instant at = command.header().occurredAt();
        if (quote.isPresent()) {
            return Either.left(new QuoteRejection.QuoteExists(command.quote()));
        }
        if (command.validity().isOverAt(at)) {
            return Either.left(new QuoteRejection.Expired(command.quote(), command.validity(), at));
        }
        return Pricing.price(command.cart(), command.terms())
                .flatMap(cart -> taxes.isEmpty()
                        ? Either.right(cart)
                        : AssessedPrices.of(command.quote().value(), command.cart(), cart, taxes.get()))
                .<QuoteRejection>mapLeft(QuoteRejection.NotPriced::new)
                .flatMap(cart -> accept(quote, issued(command, cart)));
    }

    /**
     * Buys at the quote's price. If it was accepted as that very sale before, nothing is left to do, also when its
     * validity is over since.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.UnknownQuote}; {@link QuoteRejection.ForAnother};
     * {@link QuoteRejection.AlreadyAccepted}; {@link QuoteRejection.Withdrawn}; {@link QuoteRejection.Expired};
     * {@link QuoteRejection.NotYetValid}.
     *
     * @param quote the locked quote
     */
    public static Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> decide(
            AcceptQuote command, Optional<PriceQuote> quote) {
        if (quote.isEmpty()) {
            return Either.left(new QuoteRejection.UnknownQuote(command.quote()));
        }
        PriceQuote found = quote.get();
        if (!isFor(found, command.customer())) {
            return Either.left(new QuoteRejection.ForAnother(found.id()));
        }
        if (found.sale().isPresent() && found.sale().get().equals(command.sale())) {
            return Either.right(Decision.unchanged(found));
        }
        return open(found, command.header().occurredAt())
                .flatMap(open -> begun(open, command.header().occurredAt()))
                .flatMap(open -> accept(
                        quote,
                        new QuoteAccepted(
                                open.id(),
                                command.sale(),
                                open.cart().payable(),
                                command.header().occurredAt())));
    }

    /**
     * Takes a quote back, also one that does not hold yet.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.UnknownQuote}; {@link QuoteRejection.AlreadyAccepted};
     * {@link QuoteRejection.Withdrawn}; {@link QuoteRejection.Expired}.
     *
     * @param quote the locked quote
     */
    public static Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> decide(
            WithdrawQuote command, Optional<PriceQuote> quote) {
        Instant at = command.header().occurredAt();
        return quote.map(found -> open(found, at).flatMap(open -> accept(quote, new QuoteWithdrawn(open.id(), at))))
                .orElseGet(() -> Either.left(new QuoteRejection.UnknownQuote(command.quote())));
    }

    /** The quote after an event.
     *
     * @param quote the quote before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow
     */
    public static PriceQuote evolve(Optional<PriceQuote> quote, QuoteEvent event) {
        long version = quote.map(PriceQuote::version).orElse(0L);
        Arguments.require(event.version() == version + 1, "version", "must follow " + version, event.version());
        if (event instanceof QuoteIssued issued) {
            return PriceQuote.builder()
                    .id(issued.quote())
                    .cart(issued.cart())
                    .addAllCoupons(issued.coupons())
                    .customer(issued.customer())
                    .validity(issued.validity())
                    .state(QuoteState.OPEN)
                    .version(1)
                    .build();
        }
        PriceQuote before = quote.orElseThrow();
        Arguments.require(before.id().equals(event.quote()), "event", "must be one of " + before.id(), event);
        return event instanceof QuoteAccepted accepted
                ? before.in(QuoteState.ACCEPTED, Optional.of(accepted.sale()), event.version())
                : before.in(QuoteState.WITHDRAWN, Optional.empty(), event.version());
    }

    private static boolean isFor(PriceQuote quote, Optional<CustomerReference> customer) {
        return quote.customer().isEmpty() || quote.customer().equals(customer);
    }

    private static Either<QuoteRejection, PriceQuote> open(PriceQuote quote, Instant at) {
        return switch (quote.stateAt(at)) {
            case OPEN -> Either.right(quote);
            case ACCEPTED ->
                Either.left(new QuoteRejection.AlreadyAccepted(
                        quote.id(), quote.sale().orElseThrow()));
            case WITHDRAWN -> Either.left(new QuoteRejection.Withdrawn(quote.id()));
            case EXPIRED -> Either.left(new QuoteRejection.Expired(quote.id(), quote.validity(), at));
        };
    }

    private static Either<QuoteRejection, PriceQuote> begun(PriceQuote quote, Instant at) {
        return quote.validity().isAheadAt(at)
                ? Either.left(new QuoteRejection.NotYetValid(quote.id(), quote.validity(), at))
                : Either.right(quote);
    }

    private static QuoteIssued issued(IssueQuote command, PricedCart cart) {
        return new QuoteIssued(
                command.quote(),
                cart,
                CouponUses.of(command.cart(), cart, command.terms().rules()),
                command.customer(),
                command.validity(),
                command.header().occurredAt());
    }

    private static Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>> accept(
            Optional<PriceQuote> quote, QuoteEvent event) {
        return Either.right(new Decision<>(evolve(quote, event), List.of(event)));
    }
}
