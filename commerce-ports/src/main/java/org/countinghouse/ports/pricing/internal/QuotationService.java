package org.countinghouse.ports.pricing.internal;

import io.vavr.control.Either;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.quote.AcceptQuote;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteEvent;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteRejection;
import org.countinghouse.domain.pricing.quote.WithdrawQuote;
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

    /** A service over that store. */
    public QuotationService(CommandGate gate, Quotes quotes, EventPublication publication) {
        this.gate = gate;
        this.quotes = quotes;
        this.publication = publication;
    }

    @Override
    public Either<QuoteRejection, PriceQuote> issue(IssueQuote command) {
        IssueQuote stamped = command.withHeader(gate.stamped(command.header()));
        return once("issue", stamped, stamped.quote(), stored -> QuoteDecider.decide(stamped, stored));
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
