package org.countinghouse.adapters.jdbc.internal.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.ProviderReference;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How payment events are written and read: the intent in full, then what the provider said. */
public final class PaymentEventCodecs {

    private PaymentEventCodecs() {}

    /** The codecs of all payment events. */
    public static List<EventCodec<?>> all() {
        return List.of(
                codec(
                        PaymentEvent.TransactionRequested.class,
                        "payment-transaction-requested.v1",
                        json -> Optional.empty()),
                codec(PaymentEvent.PaymentAuthorized.class, "payment-authorized.v1", PaymentEventCodecs::succeeded),
                codec(PaymentEvent.PaymentCaptured.class, "payment-captured.v1", PaymentEventCodecs::succeeded),
                codec(PaymentEvent.PaymentRefunded.class, "payment-refunded.v1", PaymentEventCodecs::succeeded),
                codec(PaymentEvent.AuthorizationVoided.class, "authorization-voided.v1", PaymentEventCodecs::succeeded),
                codec(
                        PaymentEvent.TransactionDeclined.class,
                        "payment-transaction-declined.v1",
                        json -> Optional.of(new GatewayOutcome.Declined(json.text("reason")))),
                codec(
                        PaymentEvent.TransactionFailed.class,
                        "payment-transaction-failed.v1",
                        json -> Optional.of(new GatewayOutcome.Failed(json.text("reason")))),
                codec(
                        PaymentEvent.OutcomeUnknown.class,
                        "payment-outcome-unknown.v1",
                        json -> Optional.of(new GatewayOutcome.Unknown(json.text("reason")))));
    }

    private static <E extends PaymentEvent> EventCodec<E> codec(
            Class<E> type, String name, Function<JsonObject, Optional<GatewayOutcome>> outcome) {
        return new EventCodec<>(
                type,
                name,
                PaymentEventCodecs::write,
                json -> type.cast(PaymentEvent.of(intent(json), outcome.apply(json), json.instant("occurredAt"))));
    }

    private static void write(JsonWriter out, PaymentEvent event) {
        TransactionIntent intent = event.intent();
        out.text("payment", intent.payment().value())
                .text("payable", intent.payable().value())
                .text("key", intent.key().value())
                .oneOf("kind", intent.kind())
                .money("amount", intent.amount())
                .text("currency", intent.amount().currency().getCurrencyCode())
                .optionalText("cause", intent.cause().map(PayableReference::value));
        event.outcome().ifPresent(outcome -> write(out, outcome));
        out.instant("occurredAt", event.occurredAt());
    }

    private static void write(JsonWriter out, GatewayOutcome outcome) {
        if (outcome instanceof GatewayOutcome.Succeeded succeeded) {
            out.text("reference", succeeded.reference().value());
            succeeded
                    .fee()
                    .ifPresent(fee -> out.money("fee", fee)
                            .text("feeCurrency", fee.currency().getCurrencyCode()));
        } else {
            out.text("reason", PaymentRows.reason(outcome).orElseThrow());
        }
    }

    private static TransactionIntent intent(JsonObject json) {
        return new TransactionIntent(
                PaymentId.of(json.text("payment")),
                PayableReference.of(json.text("payable")),
                TransactionKey.of(json.text("key")),
                json.oneOf("kind", TransactionKind.class),
                json.money("amount", json.currency("currency")),
                json.optionalText("cause").map(PayableReference::of));
    }

    private static Optional<GatewayOutcome> succeeded(JsonObject json) {
        Optional<Money> fee =
                json.has("fee") ? Optional.of(json.money("fee", json.currency("feeCurrency"))) : Optional.empty();
        return Optional.of(new GatewayOutcome.Succeeded(ProviderReference.of(json.text("reference")), fee));
    }
}
