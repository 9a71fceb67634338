package org.countinghouse.ports.pricing;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.Adjustment;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.FrozenLine;
import org.countinghouse.domain.pricing.GiftOffer;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/**
 * Priced carts as the fields of a JSON object, and back, exactly: what is read equals what was written, line by line,
 * unit by unit. The proof is not kept. Amounts are minor units; the currency is written once.
 */
@CheckReturnValue
public final class PricedCartJson {

    private PricedCartJson() {}

    /** Writes the cart's fields. */
    public static void write(JsonWriter out, PricedCart cart) {
        out.object(
                        "rules",
                        rules -> rules.text("id", cart.rules().id().value())
                                .number("version", cart.rules().version())
                                .text("hash", cart.rules().hash().value()))
                .text("currency", cart.currency().getCurrencyCode())
                .objects("lines", cart.lines(), (each, line) -> write(each, line.freeze()))
                .objects("gifts", cart.gifts(), PricedCartJson::write);
        cart.rounding()
                .ifPresent(cash -> out.object(
                        "cashRounding",
                        each -> each.money("increment", cash.increment()).choice("rounding", cash.rounding())));
    }

    /**
     * Reads the cart of an object that may have other fields besides.
     *
     * @throws org.countinghouse.ports.json.JsonException if a field is missing or wrong, with its path
     */
    public static PricedCart read(JsonObject in) {
        JsonObject rules = in.object("rules").only("id", "version", "hash");
        Currency currency = in.currency("currency");
        RuleSetReference reference = rules.made(() -> new RuleSetReference(
                rules.value("id", RuleSetId::of), rules.integer("version"), rules.value("hash", ContentHash::new)));
        List<PricedLine> lines = in.objects("lines").stream()
                .map(line -> PricedLine.of(line(line, currency)))
                .toList();
        List<GiftOffer> gifts =
                in.objects("gifts").stream().map(PricedCartJson::gift).toList();
        Optional<CashRounding> cash = in.optionalObject("cashRounding").map(each -> cash(each, currency));
        return in.made(() -> PricedCart.of(reference, lines, gifts, cash));
    }

    private static void write(JsonWriter out, FrozenLine line) {
        write(out, line.line());
        out.unitPrice("unitPrice", line.unitPrice());
        if (line.source() instanceof PriceSource.Listed listed) {
            out.text("book", listed.book().value())
                    .text("origin", listed.origin().value());
        }
        out.money("list", line.list())
                .objects("adjustments", line.adjustments(), PricedCartJson::write)
                .money("tax", line.tax())
                .choice("taxMode", line.taxes().mode())
                .objects("rates", line.taxes().rates(), TaxJson::rate);
    }

    private static FrozenLine line(JsonObject in, Currency currency) {
        in.only(
                "number",
                "sku",
                "name",
                "kind",
                "quantity",
                "channelPrice",
                "categories",
                "attributes",
                "unitPrice",
                "book",
                "origin",
                "list",
                "adjustments",
                "tax",
                "taxMode",
                "rates");
        return in.made(() -> new FrozenLine(
                wish(in),
                in.unitPrice("unitPrice", currency),
                source(in),
                in.money("list", currency),
                in.objects("adjustments").stream()
                        .map(each -> adjustment(each, currency))
                        .toList(),
                in.money("tax", currency),
                TaxFormula.of(
                        in.objects("rates").stream().map(TaxJson::rate).toList(),
                        in.choice("taxMode", TaxMode.class))));
    }

    private static void write(JsonWriter out, CartLine line) {
        out.number("number", line.lineNumber())
                .text("sku", line.item().sku().value())
                .text("name", line.item().name())
                .choice("kind", line.item().kind())
                .quantity("quantity", line.quantity());
        line.channelPrice().ifPresent(price -> AmountJson.unitPrice(out, "channelPrice", price));
        out.objects("categories", line.traits().categories(), (each, category) -> each.text("name", category.value()))
                .objects(
                        "attributes",
                        line.traits().attributes(),
                        (each, attribute) -> each.text("name", attribute.name()).text("value", attribute.value()));
    }

    private static CartLine wish(JsonObject in) {
        SellableItem item =
                new SellableItem(in.value("sku", Sku::of), in.text("name"), in.choice("kind", SellableItem.Kind.class));
        ItemTraits traits = new ItemTraits(
                in.objects("categories").stream()
                        .map(each -> each.value("name", Category::of))
                        .toList(),
                in.objects("attributes").stream()
                        .map(each -> ItemAttribute.of(each.text("name"), each.text("value")))
                        .toList());
        return new CartLine(
                in.integer("number"),
                item,
                in.quantity("quantity"),
                in.has("channelPrice") ? Optional.of(AmountJson.unitPrice(in, "channelPrice")) : Optional.empty(),
                traits);
    }

    private static PriceSource source(JsonObject in) {
        return in.has("book")
                ? new PriceSource.Listed(in.value("book", PriceBookId::of), in.value("origin", PriceBookId::of))
                : PriceSource.channel();
    }

    private static void write(JsonWriter out, Adjustment adjustment) {
        rule(out, adjustment.rule()).choice("phase", adjustment.phase()).money("amount", adjustment.amount());
    }

    private static Adjustment adjustment(JsonObject in, Currency currency) {
        in.only("promotion", "version", "phase", "amount");
        return new Adjustment(rule(in), in.choice("phase", Phase.class), in.money("amount", currency));
    }

    private static void write(JsonWriter out, GiftOffer gift) {
        rule(out, gift.rule()).text("sku", gift.sku().value()).quantity("missing", gift.missing());
    }

    private static GiftOffer gift(JsonObject in) {
        in.only("promotion", "version", "sku", "missing");
        return new GiftOffer(rule(in), in.value("sku", Sku::of), in.quantity("missing"));
    }

    private static JsonWriter rule(JsonWriter out, PromotionReference rule) {
        return out.text("promotion", rule.id().value()).number("version", rule.version());
    }

    private static PromotionReference rule(JsonObject in) {
        return in.made(() -> new PromotionReference(in.value("promotion", PromotionId::of), in.integer("version")));
    }

    private static CashRounding cash(JsonObject in, Currency currency) {
        in.only("increment", "rounding");
        return in.made(() -> new CashRounding(in.money("increment", currency), in.choice("rounding", Rounding.class)));
    }
}
