package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CouponUses;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.process.AgreedCart;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.PriceRefused;
import org.countinghouse.domain.process.ProcessRejection.QuoteRefused;
import org.countinghouse.ports.pricing.Quotation;
import org.countinghouse.ports.pricing.internal.TaxQuestions;

/** A checkout's price: made now from its cart and terms, or promised by its quote. */
final class PriceSteps {

    private final Quotation quotation;
    private final TaxQuestions taxes;

    PriceSteps(Quotation quotation, TaxQuestions taxes) {
        this.quotation = quotation;
        this.taxes = taxes;
    }

    /**
     * Where a calculator is asked for taxes, the cart is first promised to its own checkout: its answer is asked for once
     * and kept, however often the checkout is repeated.
     */
    Either<ProcessRejection, CheckOut> settled(CheckOut command) {
        return command.cart().isEmpty() || !taxes.areAsked()
                ? Either.right(command)
                : OrderToCash.promise(command)
                        .map(promise -> quotation
                                .issue(promise)
                                .<ProcessRejection>mapLeft(PriceSteps::refused)
                                .map(quote -> OrderToCash.buying(command, quote.id())))
                        .orElseThrow();
    }

    private static ProcessRejection refused(QuoteRejection cause) {
        return cause instanceof QuoteRejection.NotPriced unpriced
                ? new PriceRefused(unpriced.cause())
                : new QuoteRefused(cause);
    }

    Either<ProcessRejection, AgreedCart> agree(CheckOut command) {
        return command.quote().isPresent()
                ? promised(command, command.quote().get())
                : priced(command.cart().orElseThrow(), command.terms());
    }

    private static Either<ProcessRejection, AgreedCart> priced(Cart cart, PricingTerms terms) {
        return Pricing.price(cart, terms)
                .<ProcessRejection>mapLeft(PriceRefused::new)
                .map(priced -> new AgreedCart(priced, CouponUses.of(cart, priced, terms.rules())));
    }

    private Either<ProcessRejection, AgreedCart> promised(CheckOut command, QuoteId id) {
        return quotation
                .find(command.header().tenant(), id)
                .map(quote -> Either.<ProcessRejection, AgreedCart>right(new AgreedCart(quote.cart(), quote.coupons())))
                .orElseGet(() -> Either.left(new QuoteRefused(new QuoteRejection.UnknownQuote(id))));
    }

    /** Whether the quote could be accepted now: asked before anything is held or charged, and settles nothing. */
    Either<ProcessRejection, Boolean> isToBeHad(CheckOut command) {
        Optional<AcceptQuote> wish = OrderToCash.accept(command);
        return wish.isEmpty()
                ? Either.right(true)
                : QuoteDecider.decide(
                                wish.get(),
                                quotation.find(
                                        command.header().tenant(), wish.get().quote()))
                        .<ProcessRejection>mapLeft(QuoteRefused::new)
                        .map(decision -> true);
    }

    /** Accepts the quote, inside the unit that places the order. */
    Either<ProcessRejection, Boolean> accept(CheckOut command) {
        Optional<AcceptQuote> wish = OrderToCash.accept(command);
        return wish.isEmpty()
                ? Either.right(true)
                : quotation
                        .accept(wish.get())
                        .<ProcessRejection>mapLeft(QuoteRefused::new)
                        .map(accepted -> true);
    }
}
