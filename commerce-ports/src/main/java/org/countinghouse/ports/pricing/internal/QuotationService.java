package org.countinghouse.ports.pricing.internal;

import io.vavr.control.Either;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteEvent;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.WithdrawQuote;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;
import org.countinghouse.ports.pricing.Quotation;
import org.countinghouse.ports.pricing.Quotes;

/** Quotes: locks, lets decide, saves and publishes. */
public final class QuotationService implements Quotation {

    private final CommandGate gate;
    private final Quotes quotes;
    private final EventPublication publication;
    private final TaxQuestions taxes;

    /** A service over that store. */
    public QuotationService(CommandGate gate, Quotes quotes, EventPublication publication, TaxQuestions taxes) {
        this.gate = gate;
        this.quotes = quotes;
        this.publication = publication;
        this.taxes = taxes;
    }

    @Override
    public Either<QuoteRejection, PriceQuote> issue(IssueQuote command) {
        IssueQuote stamped = command.withHeader(gate.stamped(command.header()));
        return assessed(stamped)
                .flatMap(assessment -> once(
                        "issue", stamped, stamped.quote(), stored -> QuoteDecider.decide(stamped, stored, assessment)));
    }

    /** Nobody is asked about a cart whose price was promised before: the stored answer, or a refusal, follows. */
    private Either<QuoteRejection, Optional<TaxAssessment>> assessed(IssueQuote command) {
        boolean promised = taxes.areAsked()
                && find(command.header().tenant(), command.quote()).isPresent();
        return promised ? Either.right(Optional.empty()) : taxes.ask(command).mapLeft(QuoteRejection.NotPriced::new);
    }

    @Override
    public Either<QuoteRejection, PriceQuote> accept(AcceptQuote command) {
        AcceptQuote stamped = command.withHeader(gate.stamped(command.header()));
        return once("accept", stamped, stamped.quote(), stored -> QuoteDecider.decide(stamped, stored));
    }

    @Override
    public Either<QuoteRejection, PriceQuote> withdraw(WithdrawQuote command) {
        WithdrawQuote stamped = command.withHeader(gate.stamped(command.header()));
        return once("withdraw", stamped, stamped.quote(), stored -> QuoteDecider.decide(stamped, stored));
    }

    @Override
    public Optional<PriceQuote> find(TenantId tenant, QuoteId id) {
        return quotes.find(tenant, id);
    }

    @Override
    public Verification verify(TenantId tenant) {
        return new Verification("quotes", quotes.count(tenant), quotes.differing(tenant));
    }

    private Either<QuoteRejection, PriceQuote> once(
            String operation,
            Command command,
            QuoteId id,
            Function<Optional<PriceQuote>, Either<QuoteRejection, Decision<PriceQuote, QuoteEvent>>> deciding) {
        TenantId tenant = command.header().tenant();
        return gate.once(
                "quote." + operation,
                command,
                new Handling<>(
                        () -> {
                            var decision = deciding.apply(quotes.lock(tenant, id));
                            decision.forEach(accepted -> record(command, accepted));
                            return decision.map(accepted -> new Answer<>(
                                    accepted.state(),
                                    Long.toString(accepted.state().version())));
                        },
                        reference -> find(tenant, id).orElseThrow().asOf(Long.parseLong(reference)),
                        QuoteRejection.KeyReused::new));
    }

    private void record(Command command, Decision<PriceQuote, QuoteEvent> decision) {
        PriceQuote after = decision.state();
        if (!decision.events().isEmpty()) {
            quotes.append(command.header().tenant(), after);
        }
        publication.publish(
                command.header(),
                new AggregateReference("quote", after.id().value()),
                after.version(),
                decision.events());
    }
}
