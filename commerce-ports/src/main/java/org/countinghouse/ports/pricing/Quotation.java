package org.countinghouse.ports.pricing;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.WithdrawQuote;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Prices that are promised for a while.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the quote exactly as it was after the first call, whatever happened to it since; with another payload it
 * is refused as {@link QuoteRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface Quotation {

    /**
     * Prices a cart and promises the price. Where the host has a {@link TaxCalculator}, it is asked first, and the call
     * must not be made inside a unit of work.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.QuoteExists}; {@link QuoteRejection.Expired};
     * {@link QuoteRejection.NotPriced}.
     */
    Either<QuoteRejection, PriceQuote> issue(IssueQuote command);

    /**
     * Buys at a quote's price. A checkout does it by itself, in the unit that places the order; this is for hosts that
     * sell otherwise. Accepting for the same sale again changes nothing.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.UnknownQuote}; {@link QuoteRejection.ForAnother};
     * {@link QuoteRejection.AlreadyAccepted}; {@link QuoteRejection.Withdrawn}; {@link QuoteRejection.Expired};
     * {@link QuoteRejection.NotYetValid}.
     */
    Either<QuoteRejection, PriceQuote> accept(AcceptQuote command);

    /**
     * Takes an open quote back.
     *
     * <p><b>Rejections:</b> {@link QuoteRejection.UnknownQuote}; {@link QuoteRejection.AlreadyAccepted};
     * {@link QuoteRejection.Withdrawn}; {@link QuoteRejection.Expired}.
     */
    Either<QuoteRejection, PriceQuote> withdraw(WithdrawQuote command);

    /** The quote as it is stored. <b>Transaction:</b> joins, or none. */
    Optional<PriceQuote> find(TenantId tenant, QuoteId id);

    /**
     * Reads every quote and tells those that are not what was promised (invariant M4).
     * <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
