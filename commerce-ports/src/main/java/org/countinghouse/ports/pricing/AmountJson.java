package org.countinghouse.ports.pricing;

import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** Amounts with their currency, and percentages. */
final class AmountJson {

    private AmountJson() {}

    static void money(JsonWriter out, String name, Money money) {
        out.object(
                name,
                in -> in.decimal("amount", money.toDecimal())
                        .text("currency", money.currency().getCurrencyCode()));
    }

    static void money(JsonWriter out, String name, Optional<Money> money) {
        money.ifPresent(amount -> money(out, name, amount));
    }

    static Money money(JsonObject in, String name) {
        JsonObject amount = in.object(name).only("amount", "currency");
        Currency currency = amount.currency("currency");
        return amount.value("amount", text -> Money.parse(text, currency));
    }

    static Optional<Money> optionalMoney(JsonObject in, String name) {
        return in.has(name) ? Optional.of(money(in, name)) : Optional.empty();
    }

    static void unitPrice(JsonWriter out, String name, UnitPrice price) {
        out.object(
                name,
                in -> in.unitPrice("amount", price)
                        .text("currency", price.currency().getCurrencyCode()));
    }

    static UnitPrice unitPrice(JsonObject in, String name) {
        JsonObject price = in.object(name).only("amount", "currency");
        return price.unitPrice("amount", price.currency("currency"));
    }

    static void percentage(JsonWriter out, Percentage percentage) {
        out.decimal("percent", percentage.percent());
    }

    static Percentage percentage(JsonObject in) {
        return in.value("percent", Percentage::parse);
    }
}
