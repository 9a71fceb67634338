package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.junit.jupiter.api.Test;

/** A checkout that promises its cart to itself first. */
class CheckoutPromiseTest {

    private static final Instant FINE = Instant.parse("2026-03-02T12:00:00.000000999Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Cart CART =
            Cart.of(Currency.getInstance("GBP"), FINE, CartLine.of(1, SellableItem.goods(Sku.of("MUG"), "Mug"), 2));

    private static CheckOut command(String key, String order) {
        return CheckOut.builder()
                .header(CommandHeader.of(TenantId.of("t"), CommandId.of(key), Actor.of("test"))
                        .at(NOON))
                .order(OrderId.of(order))
                .channel(ChannelId.of("shop"))
                .customer(CustomerId.of("ann"))
                .cart(CART)
                .location(LocationId.of("MAIN"))
                .build();
    }

    private static QuoteId promised(String key, String order) {
        return OrderToCash.promise(command(key, order)).orElseThrow().quote();
    }

    @Test
    void the_promise_is_for_this_checkout_alone_and_lasts_as_long_as_it_may_be_repeated() {
        IssueQuote promise = OrderToCash.promise(command("k", "A-1")).orElseThrow();

        assertThat(promise.header()).isEqualTo(command("k", "A-1").header().step("promise"));
        assertThat(promise.cart()).isEqualTo(CART);
        assertThat(promise.terms()).isEqualTo(PricingTerms.stated());
        assertThat(promise.customer()).contains(CustomerReference.of("ann"));
        assertThat(promise.validity())
                .isEqualTo(QuoteValidity.between(NOON.minus(Duration.ofDays(366)), NOON.plus(Duration.ofDays(366))));
    }

    @Test
    void its_name_begins_with_the_order_and_is_another_one_for_another_key() {
        QuoteId name = promised("k", "A-1");

        assertThat(name.value()).matches("A-1#[0-9a-f]{32}");
        assertThat(promised("k", "A-1")).isEqualTo(name);
        assertThat(promised("l", "A-1")).isNotEqualTo(name);
        assertThat(promised("k", "o".repeat(64)).value()).hasSize(97);
        assertThat(promised("k".repeat(190), "A-1").value()).hasSize(36);
    }

    @Test
    void buying_at_the_promise_is_the_same_checkout_without_its_cart() {
        CheckOut buying = OrderToCash.buying(command("k", "A-1"), QuoteId.of("Q"));

        assertThat(buying.quote()).contains(QuoteId.of("Q"));
        assertThat(buying.cart()).isEmpty();
        assertThat(buying.header()).isEqualTo(command("k", "A-1").header());
        assertThat(buying.order()).isEqualTo(OrderId.of("A-1"));
        assertThat(buying.externalReference()).isEqualTo(command("k", "A-1").externalReference());
        assertThat(OrderToCash.promise(buying)).isEqualTo(Optional.empty());
    }
}
