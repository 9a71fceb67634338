package org.countinghouse.ports.pricing;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** What a promotion does. */
final class EffectJson {

    private EffectJson() {}

    static void write(JsonWriter out, Effect effect) {
        if (effect instanceof Effect.PercentOff off) {
            SelectionJson.write(out.text("type", "percent"), "target", off.target());
            AmountJson.percentage(out, off.percentage());
            units(out, off.units());
        } else if (effect instanceof Effect.AmountOffEach off) {
            SelectionJson.write(out.text("type", "amount-each"), "target", off.target());
            AmountJson.money(out, "amount", off.perUnit());
            units(out, off.units());
        } else if (effect instanceof Effect.AmountOff off) {
            SelectionJson.write(out.text("type", "amount"), "target", off.target());
            AmountJson.money(out, "amount", off.amount());
        } else if (effect instanceof Effect.FixedPrice fixed) {
            SelectionJson.write(out.text("type", "fixed-price"), "target", fixed.target());
            AmountJson.unitPrice(out, "price", fixed.price());
            units(out, fixed.units());
        } else if (effect instanceof HostEffect host) {
            HostRules.write(out, host.type(), host.parameters());
        } else {
            composed(out, effect);
        }
    }

    private static void composed(JsonWriter out, Effect effect) {
        if (effect instanceof Effect.BuyGet get) {
            buyGet(out, get);
        } else if (effect instanceof Effect.BundlePrice bundle) {
            out.text("type", "bundle").objects("parts", bundle.parts(), (in, part) -> {
                SelectionJson.write(in, "selection", part.selection());
                in.quantity("quantity", part.quantity());
            });
            AmountJson.money(out, "price", bundle.price());
        } else if (effect instanceof Effect.Gift gift) {
            out.text("type", "gift").text("sku", gift.sku().value()).quantity("quantity", gift.quantity());
        } else {
            TierJson.write(out, effect);
        }
    }

    private static void buyGet(JsonWriter out, Effect.BuyGet get) {
        SelectionJson.write(out.text("type", "buy-get"), "buy", get.buy());
        out.quantity("buyQuantity", get.buyQuantity());
        SelectionJson.write(out, "target", get.target());
        out.quantity("getQuantity", get.getQuantity());
        AmountJson.percentage(out, get.percentage());
        out.choice("order", get.order());
    }

    private static void units(JsonWriter out, Units units) {
        out.object(
                "units",
                in -> in.number("groupSize", units.groupSize())
                        .optionalNumber("mostPerLine", units.mostPerLine())
                        .optionalNumber("mostPerOrder", units.mostPerOrder()));
    }

    static Effect read(JsonObject in, HostRules hosts) {
        return in.made(() -> switch (in.text("type")) {
            case "percent" ->
                new Effect.PercentOff(
                        SelectionJson.read(in.only("type", "target", "percent", "units"), "target"),
                        AmountJson.percentage(in),
                        units(in));
            case "amount-each" ->
                new Effect.AmountOffEach(
                        SelectionJson.read(in.only("type", "target", "amount", "units"), "target"),
                        AmountJson.money(in, "amount"),
                        units(in));
            case "amount" ->
                new Effect.AmountOff(
                        SelectionJson.read(in.only("type", "target", "amount"), "target"),
                        AmountJson.money(in, "amount"));
            case "fixed-price" ->
                new Effect.FixedPrice(
                        SelectionJson.read(in.only("type", "target", "price", "units"), "target"),
                        AmountJson.unitPrice(in, "price"),
                        units(in));
            case "host" -> hosts.effect(in);
            default -> composed(in);
        });
    }

    private static Effect composed(JsonObject in) {
        return switch (in.text("type")) {
            case "buy-get" -> buyGet(in);
            case "bundle" ->
                new Effect.BundlePrice(parts(in.only("type", "parts", "price")), AmountJson.money(in, "price"));
            case "gift" ->
                new Effect.Gift(in.only("type", "sku", "quantity").value("sku", Sku::of), in.quantity("quantity"));
            case "spend-tiers" -> TierJson.spend(in.only("type", "target", "measured", "tiers"));
            case "quantity-tiers" -> TierJson.quantity(in.only("type", "target", "measured", "tiers"));
            default -> throw in.refusal("type", "is no effect");
        };
    }

    private static Effect buyGet(JsonObject in) {
        in.only("type", "buy", "buyQuantity", "target", "getQuantity", "percent", "order");
        return new Effect.BuyGet(
                SelectionJson.read(in, "buy"),
                in.quantity("buyQuantity"),
                SelectionJson.read(in, "target"),
                in.quantity("getQuantity"),
                AmountJson.percentage(in),
                in.choice("order", UnitOrder.class));
    }

    private static List<BundlePart> parts(JsonObject in) {
        return in.objects("parts").stream()
                .map(part -> part.only("selection", "quantity"))
                .map(part -> part.made(
                        () -> new BundlePart(SelectionJson.read(part, "selection"), part.quantity("quantity"))))
                .toList();
    }

    private static Units units(JsonObject in) {
        Optional<JsonObject> units =
                in.optionalObject("units").map(some -> some.only("groupSize", "mostPerLine", "mostPerOrder"));
        return units.map(some -> some.made(() -> new Units(
                        some.optionalNumber("groupSize").orElse(1),
                        some.optionalNumber("mostPerLine"),
                        some.optionalNumber("mostPerOrder"))))
                .orElse(Units.ALL);
    }
}
