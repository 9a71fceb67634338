package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.LintTolerance;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.publication.RuleSetRejection;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.pricing.PublishDocument;

/** Rules that are kept where the orders are. */
public final class RulePublishingSnippet {

    private static final RuleSetId SHOP = RuleSetId.of("shop");

    private RulePublishingSnippet() {}

    /** Publishes the rules of a text; they do not count yet. */
    public static Either<RuleSetRejection, RuleSetHistory> publish(
            Commerce commerce, CommandHeader header, String json, Map<Sku, UnitPrice> costs) {
        // tag::publish[]
        return commerce.ruleSets().publishDocument(new PublishDocument(header, json, LintTolerance.WARNINGS, costs));
        // end::publish[]
    }

    /** Lets a version count from an instant on. */
    public static Either<RuleSetRejection, RuleSetHistory> activate(
            Commerce commerce, CommandHeader header, int version, Instant friday) {
        // tag::activate[]
        return commerce.ruleSets()
                .activate(ActivateRules.builder()
                        .header(header)
                        .rules(SHOP)
                        .version(version)
                        .activeFrom(friday)
                        .build());
        // end::activate[]
    }

    /** The terms for a cart. */
    public static Optional<PricingTerms> terms(Commerce commerce, TenantId tenant, Cart cart) {
        // tag::terms[]
        return commerce.ruleSets().inForce(tenant, SHOP, cart.pricedAt());
        // end::terms[]
    }
}
