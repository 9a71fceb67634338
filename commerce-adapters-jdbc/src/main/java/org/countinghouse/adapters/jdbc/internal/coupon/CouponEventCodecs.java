package org.countinghouse.adapters.jdbc.internal.coupon;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.coupon.CampaignEvent.CampaignClosed;
import org.countinghouse.domain.coupon.CampaignEvent.CampaignOpened;
import org.countinghouse.domain.coupon.CampaignEvent.CodesIssued;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionEvent;
import org.countinghouse.domain.coupon.RedemptionEvent.RedemptionCommitted;
import org.countinghouse.domain.coupon.RedemptionEvent.RedemptionExpired;
import org.countinghouse.domain.coupon.RedemptionEvent.RedemptionHeld;
import org.countinghouse.domain.coupon.RedemptionEvent.RedemptionReleased;
import org.countinghouse.domain.coupon.RedemptionEvent.RedemptionReturned;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of coupons are written and read. */
public final class CouponEventCodecs {

    private CouponEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(opened(), issued(), closed(), held(), committed(), released(), expired(), returned());
    }

    private static EventCodec<CampaignOpened> opened() {
        return new EventCodec<>(
                CampaignOpened.class,
                "campaign-opened.v1",
                (out, event) -> {
                    out.text("campaign", event.campaign().value());
                    terms(out, event.terms());
                    codes(out, event.codes()).instant("occurredAt", event.occurredAt());
                },
                in -> new CampaignOpened(
                        CampaignId.of(in.text("campaign")), terms(in), codes(in), in.instant("occurredAt")));
    }

    private static EventCodec<CodesIssued> issued() {
        return new EventCodec<>(
                CodesIssued.class,
                "codes-issued.v1",
                (out, event) -> codes(out, event.codes())
                        .text("campaign", event.campaign().value())
                        .number("version", event.version())
                        .instant("occurredAt", event.occurredAt()),
                in -> new CodesIssued(
                        CampaignId.of(in.text("campaign")), in.number("version"), codes(in), in.instant("occurredAt")));
    }

    private static EventCodec<CampaignClosed> closed() {
        return new EventCodec<>(
                CampaignClosed.class,
                "campaign-closed.v1",
                (out, event) -> out.text("campaign", event.campaign().value())
                        .number("version", event.version())
                        .instant("occurredAt", event.occurredAt()),
                in -> new CampaignClosed(
                        CampaignId.of(in.text("campaign")), in.number("version"), in.instant("occurredAt")));
    }

    private static EventCodec<RedemptionHeld> held() {
        return new EventCodec<>(
                RedemptionHeld.class,
                "redemption-held.v1",
                (out, event) -> redemption(out, event).instant("expiresAt", event.expiresAt()),
                in -> new RedemptionHeld(id(in), redemption(in), in.instant("expiresAt"), in.instant("occurredAt")));
    }

    private static EventCodec<RedemptionCommitted> committed() {
        return new EventCodec<>(
                RedemptionCommitted.class,
                "redemption-committed.v1",
                CouponEventCodecs::redemption,
                in -> new RedemptionCommitted(id(in), redemption(in), in.instant("occurredAt")));
    }

    private static EventCodec<RedemptionReleased> released() {
        return new EventCodec<>(
                RedemptionReleased.class,
                "redemption-released.v1",
                CouponEventCodecs::redemption,
                in -> new RedemptionReleased(id(in), redemption(in), in.instant("occurredAt")));
    }

    private static EventCodec<RedemptionExpired> expired() {
        return new EventCodec<>(
                RedemptionExpired.class,
                "redemption-expired.v1",
                CouponEventCodecs::redemption,
                in -> new RedemptionExpired(id(in), redemption(in), in.instant("occurredAt")));
    }

    private static EventCodec<RedemptionReturned> returned() {
        return new EventCodec<>(
                RedemptionReturned.class,
                "redemption-returned.v1",
                CouponEventCodecs::redemption,
                in -> new RedemptionReturned(id(in), redemption(in), in.instant("occurredAt")));
    }

    private static JsonWriter redemption(JsonWriter out, RedemptionEvent event) {
        RedemptionTerms terms = event.terms();
        return out.text("redemption", event.redemption().value())
                .text("campaign", terms.campaign().value())
                .text("code", terms.code().value())
                .optionalText("customer", terms.customer().map(CustomerReference::value))
                .text("purchase", terms.purchase().value())
                .money("discount", terms.discount())
                .text("currency", terms.discount().currency().getCurrencyCode())
                .instant("occurredAt", event.occurredAt());
    }

    private static RedemptionId id(JsonObject in) {
        return RedemptionId.of(in.text("redemption"));
    }

    private static RedemptionTerms redemption(JsonObject in) {
        return new RedemptionTerms(
                CampaignId.of(in.text("campaign")),
                CouponCode.of(in.text("code")),
                in.optionalText("customer").map(CustomerReference::of),
                PurchaseReference.of(in.text("purchase")),
                in.money("discount", in.currency("currency")));
    }

    private static void terms(JsonWriter out, CampaignTerms terms) {
        out.instant("from", terms.window().from());
        terms.window().until().ifPresent(until -> out.instant("until", until));
        terms.limit().ifPresent(limit -> out.number("limit", limit));
        terms.limitPerCode().ifPresent(limit -> out.number("limitPerCode", limit));
        terms.limitPerCustomer().ifPresent(limit -> out.number("limitPerCustomer", limit));
        terms.budget()
                .ifPresent(budget -> out.money("budget", budget)
                        .text("currency", budget.currency().getCurrencyCode()));
        out.oneOf("uponCancel", terms.uponCancel());
    }

    private static CampaignTerms terms(JsonObject in) {
        return CampaignTerms.builder()
                .window(new CampaignWindow(
                        in.instant("from"), in.has("until") ? Optional.of(in.instant("until")) : Optional.empty()))
                .limit(number(in, "limit"))
                .limitPerCode(number(in, "limitPerCode"))
                .limitPerCustomer(number(in, "limitPerCustomer"))
                .budget(in.has("budget") ? Optional.of(in.money("budget", in.currency("currency"))) : Optional.empty())
                .uponCancel(in.oneOf("uponCancel", CancelPolicy.class))
                .build();
    }

    private static Optional<Long> number(JsonObject in, String name) {
        return in.has(name) ? Optional.of(in.number(name)) : Optional.empty();
    }

    private static JsonWriter codes(JsonWriter out, List<CouponCode> codes) {
        return out.objects("codes", codes, (each, code) -> each.text("code", code.value()));
    }

    private static List<CouponCode> codes(JsonObject in) {
        return in.objects("codes").stream()
                .map(code -> CouponCode.of(code.text("code")))
                .toList();
    }
}
