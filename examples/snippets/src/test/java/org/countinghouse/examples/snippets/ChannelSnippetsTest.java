package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.PublishedStock;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.junit.jupiter.api.Test;

/** The code of the guides on channels, published rules and tax services does what the pages say. */
class ChannelSnippetsTest {

    private static final TenantId SHOP = TenantId.of("my-shop");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PositionKey MUGS = PositionKey.of(Sku.of("MUG"), LocationId.of("SHELF"));

    private final Commerce commerce = Commerce.builder()
            .stores(new InMemoryStores())
            .gateway(new AcceptingProvider())
            .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(Currency.getInstance("GBP"))))
            .clock(InstantSource.fixed(NOON))
            .taxes(new TaxServiceSnippet(line ->
                    Money.ofMinor(line.amount().minorUnits() / 20, line.amount().currency())))
            .build();

    private static CommandHeader header(String key) {
        return CommandHeader.of(SHOP, CommandId.of(key), Actor.of("guide")).at(NOON);
    }

    private void receive(long units) {
        assertThat(commerce.stock()
                        .receive(ReceiveStock.builder()
                                .header(header("d" + units))
                                .reference("D")
                                .addLines(ReceiveStock.Line.of(MUGS, Quantity.of(units)))
                                .build())
                        .isRight())
                .isTrue();
    }

    @Test
    void of_forty_the_marketplace_is_shown_thirty_two() {
        receive(40);
        assertThat(ChannelStockSnippet.declare(commerce, header("p")).isRight()).isTrue();

        assertThat(ChannelStockSnippet.publish(commerce, SHOP, List.of(MUGS)))
                .containsExactly(new PublishedStock(MUGS, Quantity.of(32), Quantity.of(40), 1));
    }

    @Test
    void what_is_kept_for_the_marketplace_others_cannot_have() {
        receive(10);
        assertThat(ChannelStockSnippet.keep(commerce, header("q"), MUGS, 4).get())
                .isEqualTo(Quantity.of(4));

        assertThat(commerce.reservations().reserve(wish("o", 7)).isLeft()).isTrue();
        assertThat(ChannelStockSnippet.reserve(commerce, wish("m", 7)).isRight())
                .isTrue();
    }

    private static ReserveStock wish(String id, long units) {
        return ReserveStock.builder()
                .header(header(id))
                .reservation(ReservationId.of(id))
                .demand(DemandReference.of(id))
                .addLines(new ReserveStock.Line(1, MUGS, Quantity.of(units)))
                .ttl(Duration.ofMinutes(5))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    @Test
    void rules_are_published_and_count_from_their_instant() {
        Instant friday = NOON.plus(Duration.ofDays(4));
        String json = RuleSetJson.standard().write(ShopRules.rules());

        assertThat(RulePublishingSnippet.publish(commerce, header("r"), json, Map.of())
                        .isRight())
                .isTrue();
        assertThat(RulePublishingSnippet.activate(commerce, header("a"), 1, friday)
                        .isRight())
                .isTrue();

        Cart now = PricingSnippet.cart();
        Cart then = new Cart(now.currency(), friday, now.lines(), now.shopper(), now.budgets());
        assertThat(RulePublishingSnippet.terms(commerce, SHOP, new Cart(now.currency(), NOON, now.lines())))
                .isEmpty();
        assertThat(RulePublishingSnippet.terms(commerce, SHOP, then)
                        .map(terms -> Pricing.price(then, terms).get().rules()))
                .contains(ShopRules.rules().reference());
    }

    @Test
    void a_tax_service_is_asked_for_a_quote() {
        Cart cart = PricingSnippet.cart();
        Cart anns = cart.by(Shopper.builder()
                .from(cart.shopper())
                .customer(CustomerReference.of("ann"))
                .build());
        IssueQuote.Builder promise = IssueQuote.builder()
                .terms(PricingTerms.of(CompiledRules.of(ShopRules.rules())))
                .validity(QuoteValidity.between(NOON, NOON.plus(Duration.ofDays(1))));

        assertThat(commerce.quotation()
                        .issue(promise.header(header("i1"))
                                .quote(QuoteId.of("Q-1"))
                                .cart(anns)
                                .build())
                        .get()
                        .cart()
                        .lines())
                .allSatisfy(line -> assertThat(line.tax().minorUnits())
                        .isEqualTo(line.amount().minorUnits() / 20));
        assertThat(commerce.quotation()
                        .issue(promise.header(header("i2"))
                                .quote(QuoteId.of("Q-2"))
                                .cart(cart)
                                .build())
                        .getLeft()
                        .message())
                .isEqualTo("the tax calculator refuses: nobody to look an address up for");
    }
}
