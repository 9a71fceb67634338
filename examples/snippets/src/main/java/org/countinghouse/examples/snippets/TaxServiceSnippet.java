package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.tax.AssessedLine;
import org.countinghouse.domain.tax.TaxAssessment;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRejection;
import org.countinghouse.domain.tax.TaxRequest;
import org.countinghouse.domain.tax.TaxableLine;
import org.countinghouse.ports.pricing.TaxCalculator;

// tag::calculator[]
/** A tax service behind the library's port. */
public final class TaxServiceSnippet implements TaxCalculator {

    private final Function<TaxableLine, Money> service;

    /** A calculator over a service that knows the tax of a line. */
    public TaxServiceSnippet(Function<TaxableLine, Money> service) {
        this.service = service;
    }

    @Override
    public Either<TaxRejection, TaxAssessment> assess(TenantId tenant, TaxRequest request) {
        if (request.buyer().isEmpty()) {
            return Either.left(new TaxRejection.NotTaxable("nobody to look an address up for"));
        }
        return Either.right(
                new TaxAssessment(request.lines().stream().map(this::assessed).toList()));
    }

    private AssessedLine assessed(TaxableLine line) {
        return new AssessedLine(line.number(), List.of(TaxRate.of("US-NY", "8.875")), service.apply(line));
    }
}
// end::calculator[]
