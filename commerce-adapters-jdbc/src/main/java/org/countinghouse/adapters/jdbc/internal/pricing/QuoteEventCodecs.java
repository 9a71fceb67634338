package org.countinghouse.adapters.jdbc.internal.pricing;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteAccepted;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteIssued;
import org.countinghouse.domain.pricing.quote.QuoteEvent.QuoteWithdrawn;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.ports.json.JsonObject;

/** How the events of quotes are written and read. */
public final class QuoteEventCodecs {

    private QuoteEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(issued(), accepted(), withdrawn());
    }

    private static EventCodec<QuoteIssued> issued() {
        return new EventCodec<>(
                QuoteIssued.class,
                "quote-issued.v1",
                (out, event) -> QuoteJson.write(out, event.cart(), event.coupons())
                        .text("quote", event.quote().value())
                        .optional("customer", event.customer())
                        .instant("validFrom", event.validity().from())
                        .instant("validUntil", event.validity().until())
                        .instant("occurredAt", event.occurredAt()),
                in -> new QuoteIssued(
                        quote(in),
                        QuoteJson.cart(in),
                        QuoteJson.coupons(in),
                        in.optionalValue("customer", CustomerReference::of),
                        new QuoteValidity(in.instant("validFrom"), in.instant("validUntil")),
                        in.instant("occurredAt")));
    }

    private static EventCodec<QuoteAccepted> accepted() {
        return new EventCodec<>(
                QuoteAccepted.class,
                "quote-accepted.v1",
                (out, event) -> out.text("quote", event.quote().value())
                        .text("sale", event.sale().value())
                        .money("payable", event.payable())
                        .text("currency", event.payable().currency().getCurrencyCode())
                        .instant("occurredAt", event.occurredAt()),
                in -> new QuoteAccepted(
                        quote(in),
                        in.value("sale", SaleReference::of),
                        in.money("payable", in.currency("currency")),
                        in.instant("occurredAt")));
    }

    private static EventCodec<QuoteWithdrawn> withdrawn() {
        return new EventCodec<>(
                QuoteWithdrawn.class,
                "quote-withdrawn.v1",
                (out, event) -> out.text("quote", event.quote().value()).instant("occurredAt", event.occurredAt()),
                in -> new QuoteWithdrawn(quote(in), in.instant("occurredAt")));
    }

    private static QuoteId quote(JsonObject in) {
        return in.value("quote", QuoteId::of);
    }
}
