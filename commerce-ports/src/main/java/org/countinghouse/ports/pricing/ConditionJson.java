package org.countinghouse.ports.pricing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** What must hold. */
final class ConditionJson {

    private ConditionJson() {}

    static void write(JsonWriter out, Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            out.text("type", "all").objects("of", all.parts(), ConditionJson::write);
        } else if (condition instanceof Condition.AnyOf any) {
            out.text("type", "any").objects("of", any.parts(), ConditionJson::write);
        } else if (condition instanceof Condition.Not not) {
            out.text("type", "not").object("condition", in -> write(in, not.part()));
        } else if (condition instanceof HostCondition host) {
            HostRules.write(out, host.type(), host.parameters());
        } else if (!cart(out, condition)) {
            shopper(out, condition);
        }
    }

    private static boolean cart(JsonWriter out, Condition condition) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            AmountJson.money(out.text("type", "subtotal"), "atLeast", subtotal.amount());
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            SelectionJson.write(out.text("type", "quantity"), "of", quantity.selection());
            out.quantity("atLeast", quantity.quantity());
        } else if (condition instanceof Condition.SpendAtLeast spend) {
            SelectionJson.write(out.text("type", "spend"), "of", spend.selection());
            AmountJson.money(out, "atLeast", spend.amount());
        } else if (condition instanceof Condition.WithinHours hours) {
            out.text("type", "hours")
                    .choices("days", hours.days())
                    .text("from", hours.from().toString())
                    .optional("until", hours.until())
                    .text("zone", hours.zone().getId());
        } else {
            return false;
        }
        return true;
    }

    private static void shopper(JsonWriter out, Condition condition) {
        if (condition instanceof Condition.OnChannel on) {
            out.text("type", "channel").values("channels", on.channels());
        } else if (condition instanceof Condition.InSegment in) {
            out.text("type", "segment").values("segments", in.segments());
        } else if (condition instanceof Condition.IsCustomer is) {
            out.text("type", "customer").values("customers", is.customers());
        } else if (condition instanceof Condition.InOrganization in) {
            out.text("type", "organization").values("organizations", in.organizations());
        } else if (condition instanceof Condition.WithHistory with) {
            out.text("type", "history").choice("history", with.history());
        } else if (condition instanceof Condition.CouponEntered entered) {
            out.text("type", "coupon").values("codes", entered.codes());
        } else if (condition instanceof Condition.ShippedBy by) {
            out.text("type", "shipping").values("methods", by.methods());
        } else {
            out.text("type", "always");
        }
    }

    static Condition read(JsonObject in, HostRules hosts) {
        return in.made(() -> switch (in.text("type")) {
            case "all" -> new Condition.AllOf(parts(in, hosts));
            case "any" -> new Condition.AnyOf(parts(in, hosts));
            case "not" -> new Condition.Not(read(in.only("type", "condition").object("condition"), hosts));
            case "host" -> hosts.condition(in);
            default -> cart(in);
        });
    }

    private static List<Condition> parts(JsonObject in, HostRules hosts) {
        return in.only("type", "of").objects("of").stream()
                .map(part -> read(part, hosts))
                .toList();
    }

    private static Condition cart(JsonObject in) {
        return switch (in.text("type")) {
            case "subtotal" -> new Condition.SubtotalAtLeast(AmountJson.money(in.only("type", "atLeast"), "atLeast"));
            case "quantity" ->
                new Condition.QuantityAtLeast(
                        SelectionJson.read(in.only("type", "of", "atLeast"), "of"), in.quantity("atLeast"));
            case "spend" ->
                new Condition.SpendAtLeast(
                        SelectionJson.read(in.only("type", "of", "atLeast"), "of"), AmountJson.money(in, "atLeast"));
            case "hours" -> hours(in.only("type", "days", "from", "until", "zone"));
            default -> shopper(in);
        };
    }

    private static Condition hours(JsonObject in) {
        return new Condition.WithinHours(
                in.choices("days", DayOfWeek.class),
                in.value("from", LocalTime::parse),
                in.optionalValue("until", LocalTime::parse),
                in.value("zone", ZoneId::of));
    }

    private static Condition always(JsonObject in) {
        in.only("type");
        return Condition.always();
    }

    private static Condition shopper(JsonObject in) {
        return switch (in.text("type")) {
            case "always" -> always(in);
            case "channel" ->
                new Condition.OnChannel(in.only("type", "channels").values("channels", ChannelId::of));
            case "segment" ->
                new Condition.InSegment(in.only("type", "segments").values("segments", Segment::of));
            case "customer" ->
                new Condition.IsCustomer(in.only("type", "customers").values("customers", CustomerReference::of));
            case "organization" ->
                new Condition.InOrganization(
                        in.only("type", "organizations").values("organizations", OrganizationId::of));
            case "history" ->
                new Condition.WithHistory(in.only("type", "history").choice("history", BuyingHistory.class));
            case "coupon" ->
                new Condition.CouponEntered(in.only("type", "codes").values("codes", CouponCode::of));
            case "shipping" ->
                new Condition.ShippedBy(in.only("type", "methods").values("methods", ShippingMethod::of));
            default -> throw in.refusal("type", "is no condition");
        };
    }
}
