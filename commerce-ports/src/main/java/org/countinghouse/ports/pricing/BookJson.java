package org.countinghouse.ports.pricing;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.book.TierMode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** Price books and whom they are for. */
final class BookJson {

    private BookJson() {}

    static void write(JsonWriter out, PriceBook book) {
        out.text("id", book.id().value())
                .text("currency", book.currency().getCurrencyCode())
                .object("prices", prices -> book.prices().forEach((sku, price) -> prices.unitPrice(sku.value(), price)))
                .object(
                        "tiers",
                        tiers -> book.tiers()
                                .forEach((sku, steps) -> tiers.object(sku.value(), item -> tiers(item, steps))))
                .optional("parent", book.parent())
                .object("derivation", derivation -> derivation(derivation, book.derivation()))
                .optional("validFrom", book.validFrom())
                .optional("validUntil", book.validUntil());
    }

    static PriceBook read(JsonObject in) {
        in.only("id", "currency", "prices", "tiers", "parent", "derivation", "validFrom", "validUntil");
        Currency currency = in.currency("currency");
        PriceBook.Builder book = PriceBook.builder()
                .id(in.value("id", PriceBookId::of))
                .currency(currency)
                .parent(in.optionalValue("parent", PriceBookId::of))
                .validFrom(in.optionalValue("validFrom", Instant::parse))
                .validUntil(in.optionalValue("validUntil", Instant::parse));
        in.optionalObject("prices")
                .ifPresent(prices ->
                        book.putAllPrices(prices.entries(Sku::of, (items, sku) -> items.unitPrice(sku, currency))));
        in.optionalObject("tiers")
                .ifPresent(tiers ->
                        book.putAllTiers(tiers.entries(Sku::of, (items, sku) -> tiers(items.object(sku), currency))));
        in.optionalObject("derivation").ifPresent(derivation -> book.derivation(derivation(derivation)));
        return in.made(book::build);
    }

    private static void tiers(JsonWriter out, PriceTiers tiers) {
        out.choice("mode", tiers.mode())
                .objects(
                        "tiers",
                        tiers.tiers(),
                        (step, tier) -> step.quantity("from", tier.from()).unitPrice("price", tier.price()));
        tiers.upTo().ifPresent(most -> out.quantity("upTo", most));
    }

    private static PriceTiers tiers(JsonObject in, Currency currency) {
        in.only("mode", "tiers", "upTo");
        TierMode mode = in.choice("mode", TierMode.class);
        List<PriceTier> tiers = in.objects("tiers").stream()
                .map(step -> step.only("from", "price"))
                .map(step -> step.made(() -> new PriceTier(step.quantity("from"), step.unitPrice("price", currency))))
                .toList();
        OptionalLong upTo = in.optionalNumber("upTo");
        PriceTiers any = in.made(() -> new PriceTiers(mode, tiers));
        return upTo.isEmpty() ? any : in.made(() -> any.upTo(upTo.getAsLong()));
    }

    private static void derivation(JsonWriter out, Derivation derivation) {
        if (derivation instanceof Derivation.PercentOver over) {
            AmountJson.percentage(out.text("type", "percent-over"), over.percentage());
        } else if (derivation instanceof Derivation.PercentUnder under) {
            AmountJson.percentage(out.text("type", "percent-under"), under.percentage());
        } else if (derivation instanceof Derivation.AmountOver over) {
            AmountJson.unitPrice(out.text("type", "amount-over"), "amount", over.amount());
        } else if (derivation instanceof Derivation.AmountUnder under) {
            AmountJson.unitPrice(out.text("type", "amount-under"), "amount", under.amount());
        } else {
            out.text("type", "same");
        }
    }

    private static Derivation derivation(JsonObject in) {
        return switch (in.text("type")) {
            case "percent-over" -> new Derivation.PercentOver(AmountJson.percentage(in.only("type", "percent")));
            case "percent-under" -> percentUnder(in.only("type", "percent"));
            case "amount-over" -> new Derivation.AmountOver(AmountJson.unitPrice(in.only("type", "amount"), "amount"));
            case "amount-under" ->
                new Derivation.AmountUnder(AmountJson.unitPrice(in.only("type", "amount"), "amount"));
            case "same" -> same(in);
            default -> throw in.refusal("type", "is no derivation");
        };
    }

    private static Derivation same(JsonObject in) {
        in.only("type");
        return Derivation.same();
    }

    private static Derivation percentUnder(JsonObject in) {
        return in.made(() -> new Derivation.PercentUnder(AmountJson.percentage(in)));
    }

    static void write(JsonWriter out, PriceBookAssignment assignment) {
        out.text("book", assignment.book().value())
                .optional("customer", assignment.customer())
                .optional("organization", assignment.organization())
                .optional("segment", assignment.segment())
                .optional("channel", assignment.channel())
                .number("priority", assignment.priority());
    }

    static PriceBookAssignment assignment(JsonObject in) {
        in.only("book", "customer", "organization", "segment", "channel", "priority");
        return new PriceBookAssignment(
                in.value("book", PriceBookId::of),
                in.optionalValue("customer", CustomerReference::of),
                in.optionalValue("organization", OrganizationId::of),
                in.optionalValue("segment", Segment::of),
                in.optionalValue("channel", ChannelId::of),
                in.has("priority") ? in.integer("priority") : 0);
    }
}
