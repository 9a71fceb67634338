package org.countinghouse.ports.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.pricing.Quotation;
import org.countinghouse.ports.pricing.TaxCalculator;
import org.countinghouse.ports.pricing.internal.QuotationService;
import org.countinghouse.ports.pricing.internal.TaxQuestions;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of quotes share. */
public abstract class QuoteConformance extends Conformance {

    static final QuoteId QUOTE = QuoteId.of("Q-1");
    static final SaleReference SALE = SaleReference.of("A-1");
    static final CustomerReference ANN = CustomerReference.of("ann");
    static final Instant END = NOON.plus(Duration.ofDays(7));

    /** This test's tenant. */
    TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    /** Who is asked for taxes; nobody unless a test says so. */
    Optional<TaxCalculator> calculator = Optional.empty();

    Quotation quotation() {
        CommandGate gate = new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.system());
        return new QuotationService(
                gate,
                stores().quotes(),
                new EventPublication(stores().outbox(), List.of()),
                new TaxQuestions(stores().unitOfWork(), calculator));
    }

    /** A week from noon, for Ann, with both codes. */
    IssueQuote.Builder issue(String key) {
        return IssueQuote.builder()
                .header(header(tenant, key))
                .quote(QUOTE)
                .cart(QuoteSamples.cart("POUND", "HELLO10", "UNKNOWN"))
                .terms(QuoteSamples.terms())
                .customer(ANN)
                .validity(QuoteValidity.between(NOON, END));
    }
}
