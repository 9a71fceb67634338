package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;

/** Mugs of a shop, whose price is all that its versions differ in. */
final class PublicationFixture {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");
    static final RuleSetId SHOP = RuleSetId.of("shop");
    static final Sku MUG = Sku.of("MUG");
    static final Actor ANN = Actor.of("ann");
    static final Currency GBP = Currency.getInstance("GBP");

    private PublicationFixture() {}

    static CommandHeader header(Instant at) {
        return CommandHeader.of(TenantId.of("t"), CommandId.of("k"), ANN).at(at);
    }

    static RuleSet rules(int version, String price) {
        return RuleSet.builder()
                .id(SHOP)
                .version(version)
                .books(PriceBooks.of(PriceBook.builder()
                        .id(PriceBookId.of("list"))
                        .currency(GBP)
                        .putPrices(MUG, UnitPrice.parse(price, GBP))
                        .build()))
                .build();
    }

    static PublishRules.Builder publish(int version) {
        return PublishRules.builder().header(header(MONDAY)).rules(rules(version, "2.5" + version % 10));
    }

    static ActivateRules.Builder activate(int version, Instant from) {
        return ActivateRules.builder()
                .header(header(MONDAY))
                .rules(SHOP)
                .version(version)
                .activeFrom(from);
    }

    /** Versions 1 and 2, nothing in force. */
    static RuleSetHistory two() {
        Optional<RuleSetHistory> one =
                Optional.of(RuleSetDecider.decide(publish(1).build(), Optional.empty())
                        .get()
                        .state());
        return RuleSetDecider.decide(publish(2).build(), one).get().state();
    }
}
