package org.countinghouse.adapters.jdbc.internal.pricing;

import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.pricing.CouponUse;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;
import org.countinghouse.ports.pricing.PricedCartJson;

/** What never changes of a quote: its cart and the codes that made it cheaper. */
final class QuoteJson {

    private QuoteJson() {}

    static JsonWriter write(JsonWriter out, PricedCart cart, List<CouponUse> coupons) {
        return out.object("cart", in -> PricedCartJson.write(in, cart))
                .objects(
                        "coupons",
                        coupons,
                        (each, use) -> each.text("code", use.code().value()).money("discount", use.discount()));
    }

    static PricedCart cart(JsonObject in) {
        return PricedCartJson.read(in.object("cart"));
    }

    static List<CouponUse> coupons(JsonObject in) {
        Currency currency = in.object("cart").currency("currency");
        return in.objects("coupons").stream()
                .map(each -> new CouponUse(each.value("code", CouponCode::of), each.money("discount", currency)))
                .toList();
    }
}
