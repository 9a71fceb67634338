package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.Selection;

/** Conditions and selections as canonical bytes. */
final class CanonicalConditions {

    private CanonicalConditions() {}

    static void write(Condition condition, CanonicalRules out) {
        if (condition instanceof Condition.AllOf all) {
            out.text("all").list(all.parts(), part -> write(part, out));
        } else if (condition instanceof Condition.AnyOf any) {
            out.text("any").list(any.parts(), part -> write(part, out));
        } else if (condition instanceof Condition.Not not) {
            out.text("not");
            write(not.part(), out);
        } else if (condition instanceof HostCondition host) {
            out.text("host").text(host.type()).map(host.parameters(), out::text);
        } else if (!cart(condition, out)) {
            shopper(condition, out);
        }
    }

    private static boolean cart(Condition condition, CanonicalRules out) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            out.text("subtotal").text(subtotal.amount());
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            out.text("quantity");
            write(quantity.selection(), out);
            out.text(quantity.quantity());
        } else if (condition instanceof Condition.SpendAtLeast spend) {
            out.text("spend");
            write(spend.selection(), out);
            out.text(spend.amount());
        } else if (condition instanceof Condition.WithinHours hours) {
            out.text("hours").list(hours.days(), day -> out.text(day.name()));
            out.text(hours.from()).optional(hours.until()).text(hours.zone());
        } else {
            return false;
        }
        return true;
    }

    private static void shopper(Condition condition, CanonicalRules out) {
        if (condition instanceof Condition.OnChannel on) {
            out.text("channel").list(on.channels(), out::text);
        } else if (condition instanceof Condition.InSegment in) {
            out.text("segment").list(in.segments(), out::text);
        } else if (condition instanceof Condition.IsCustomer is) {
            out.text("customer").list(is.customers(), out::text);
        } else if (condition instanceof Condition.InOrganization in) {
            out.text("organization").list(in.organizations(), out::text);
        } else if (condition instanceof Condition.WithHistory with) {
            out.text("history").text(with.history().name());
        } else if (condition instanceof Condition.CouponEntered entered) {
            out.text("coupon").list(entered.codes(), out::text);
        } else if (condition instanceof Condition.ShippedBy by) {
            out.text("shipping").list(by.methods(), out::text);
        } else {
            out.text("always");
        }
    }

    static void write(Selection selection, CanonicalRules out) {
        if (selection instanceof Selection.OfSku of) {
            out.text("sku").list(of.skus(), out::text);
        } else if (selection instanceof Selection.OfCategory of) {
            out.text("category").list(of.categories(), out::text);
        } else if (selection instanceof Selection.OfAttribute of) {
            out.text("attribute")
                    .text(of.attribute().name())
                    .text(of.attribute().value());
        } else if (selection instanceof Selection.AllOf all) {
            out.text("all").list(all.parts(), part -> write(part, out));
        } else if (selection instanceof Selection.AnyOf any) {
            out.text("any").list(any.parts(), part -> write(part, out));
        } else if (selection instanceof Selection.Not not) {
            out.text("not");
            write(not.selection(), out);
        } else {
            out.text(selection instanceof Selection.Undiscounted ? "undiscounted" : "everything");
        }
    }
}
