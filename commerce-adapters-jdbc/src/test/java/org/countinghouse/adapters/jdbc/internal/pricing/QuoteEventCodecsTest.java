package org.countinghouse.adapters.jdbc.internal.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CouponUses;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.QuoteEvent;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.tck.QuoteSamples;
import org.junit.jupiter.api.Test;

class QuoteEventCodecsTest {

    private static final EventCodecs CODECS = new EventCodecs(QuoteEventCodecs.all());
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final QuoteId QUOTE = QuoteId.of("Q \"1\"");

    private static QuoteEvent issued(Optional<CustomerReference> customer, String... codes) {
        Cart cart = QuoteSamples.cart(codes);
        PricedCart priced = Pricing.price(cart, QuoteSamples.terms()).get();
        return new QuoteEvent.QuoteIssued(
                QUOTE,
                priced,
                CouponUses.of(cart, priced, QuoteSamples.terms().rules()),
                customer,
                QuoteValidity.between(NOON, NOON.plusNanos(1000)),
                NOON);
    }

    @Test
    void what_is_written_is_read_back() {
        List<QuoteEvent> events = List.of(
                issued(Optional.empty()),
                issued(Optional.of(CustomerReference.of("ann")), "POUND", "HELLO10"),
                new QuoteEvent.QuoteAccepted(
                        QUOTE, SaleReference.of("A-1"), Money.parse("0.05", QuoteSamples.GBP), NOON),
                new QuoteEvent.QuoteWithdrawn(QUOTE, NOON));

        assertThat(events)
                .allSatisfy(event -> assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event)))
                        .isEqualTo(event));
    }

    @Test
    void an_amount_that_does_not_add_up_is_refused_with_its_place() {
        QuoteEvent event = issued(Optional.empty(), "HELLO10");
        String damaged = CODECS.encode(event).replaceFirst("\"tax\":\\d+", "\"tax\":-1");

        assertThatThrownBy(() -> CODECS.decode(CODECS.nameOf(event), damaged))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("$.cart.lines[0]");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        QuoteEvent event = issued(Optional.empty());
        String later = CODECS.encode(event).replaceFirst("\"taxMode\"", "\"later\":1,\"taxMode\"");

        assertThatThrownBy(() -> CODECS.decode(CODECS.nameOf(event), later))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("later");
    }

    @Test
    void every_type_has_a_codec() {
        assertThat(QuoteEventCodecs.all().stream()
                        .<Class<?>>map(EventCodec::eventType)
                        .toList())
                .hasSameElementsAs(List.of(QuoteEvent.class.getPermittedSubclasses()));
    }
}
