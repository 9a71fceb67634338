package org.countinghouse.ports.tck;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.pricing.RuleSetPublishing;
import org.countinghouse.ports.pricing.internal.RuleSetPublishingService;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of published rules share. */
public abstract class RuleSetConformance extends Conformance {

    static final RuleSetId SHOP = RuleSetId.of("shop");
    static final Currency GBP = Currency.getInstance("GBP");
    static final Sku MUG = Sku.of("MUG");

    /** This test's tenant. */
    TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    RuleSetPublishing publishing() {
        CommandGate gate = new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.system());
        return new RuleSetPublishingService(
                gate, stores().ruleSets(), new EventPublication(stores().outbox(), List.of()), RuleSetJson.standard());
    }

    /** Mugs at a price, for everybody. */
    static RuleSet rules(int version, String price) {
        PriceBook book = PriceBook.builder()
                .id(PriceBookId.of("list"))
                .currency(GBP)
                .putPrices(MUG, UnitPrice.parse(price, GBP))
                .build();
        return RuleSet.builder()
                .id(SHOP)
                .version(version)
                .books(PriceBooks.of(book))
                .build();
    }

    PublishRules publish(String key, RuleSet rules) {
        return PublishRules.builder().header(header(tenant, key)).rules(rules).build();
    }

    ActivateRules activate(String key, int version, Optional<Instant> from) {
        return ActivateRules.builder()
                .header(header(tenant, key))
                .rules(SHOP)
                .version(version)
                .activeFrom(from)
                .build();
    }
}
