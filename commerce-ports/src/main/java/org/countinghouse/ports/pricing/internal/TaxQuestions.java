package org.countinghouse.ports.pricing.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.pricing.AssessedPrices;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.pricing.TaxCalculator;

/** Asks the host's calculator, if there is one, outside of every unit of work. */
public final class TaxQuestions {

    private final UnitOfWork unitOfWork;
    private final Optional<TaxCalculator> calculator;

    /** Questions to that calculator; to nobody if the rule sets' own taxes count. */
    public TaxQuestions(UnitOfWork unitOfWork, Optional<TaxCalculator> calculator) {
        this.unitOfWork = unitOfWork;
        this.calculator = calculator;
    }

    /** Whether a calculator is asked at all. */
    public boolean areAsked() {
        return calculator.isPresent();
    }

    /** The taxes of the cart that is to be promised; nothing if nobody has to be asked. */
    Either<PricingRejection, Optional<TaxAssessment>> ask(IssueQuote command) {
        if (calculator.isEmpty() || !AssessedPrices.isAsked(command.cart())) {
            return Either.right(Optional.empty());
        }
        unitOfWork.requireInactive("asking for taxes");
        return Pricing.price(command.cart(), command.terms()).flatMap(cart -> asked(command, cart));
    }

    private Either<PricingRejection, Optional<TaxAssessment>> asked(IssueQuote command, PricedCart cart) {
        TaxRequest request = AssessedPrices.request(command.quote().value(), command.cart(), cart);
        return answer(command, request)
                .<PricingRejection>mapLeft(cause ->
                        new PricingRejection.NotTaxed(cart.lines().get(0).lineNumber(), cause))
                .map(Optional::of);
    }

    /** Whatever a host's calculator throws means the same: there is no answer. */
    private Either<TaxRejection, TaxAssessment> answer(IssueQuote command, TaxRequest request) {
        try {
            return calculator.orElseThrow().assess(command.header().tenant(), request);
        } catch (RuntimeException failure) {
            return Either.left(new TaxRejection.NotAnswered(failure.getClass().getSimpleName()));
        }
    }
}
