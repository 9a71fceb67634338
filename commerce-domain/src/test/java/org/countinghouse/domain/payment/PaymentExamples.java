package org.countinghouse.domain.payment;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;

/** Commands and payments that the tests of this package share. */
final class PaymentExamples {

    static final Currency GBP = Currency.getInstance("GBP");
    static final Currency EUR = Currency.getInstance("EUR");
    static final PaymentId PAYMENT = PaymentId.of("pay-1");
    static final PayableReference ORDER = PayableReference.of("order-1");
    static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private PaymentExamples() {}

    static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(TEN);
    }

    static AuthorizePayment authorize(String id, Money amount) {
        return AuthorizePayment.builder()
                .header(header(id))
                .payment(PAYMENT)
                .payable(ORDER)
                .amount(amount)
                .build();
    }

    static CapturePayment capture(String id, Money amount) {
        return CapturePayment.builder()
                .header(header(id))
                .payment(PAYMENT)
                .amount(amount)
                .build();
    }

    static RefundPayment refund(String id, Money amount) {
        return RefundPayment.builder()
                .header(header(id))
                .payment(PAYMENT)
                .amount(amount)
                .build();
    }

    static VoidPayment voidPayment(String id) {
        return VoidPayment.builder().header(header(id)).payment(PAYMENT).build();
    }

    static RecordOutcome outcome(String key, GatewayOutcome said) {
        return RecordOutcome.builder()
                .header(header("outcome of " + key))
                .payment(PAYMENT)
                .transaction(TransactionKey.of(key))
                .outcome(said)
                .build();
    }

    static GatewayOutcome succeeded(String reference) {
        return GatewayOutcome.Succeeded.of(reference);
    }

    static GatewayOutcome unknown() {
        return new GatewayOutcome.Unknown("no answer");
    }

    static GatewayOutcome failed() {
        return new GatewayOutcome.Failed("provider_down");
    }

    static GatewayOutcome declined() {
        return new GatewayOutcome.Declined("insufficient_funds");
    }

    static Payment requested(Money amount) {
        return state(PaymentDecider.decide(authorize("a", amount), Optional.empty()));
    }

    static Payment authorized(String amount) {
        return said(requested(gbp(amount)), "authorization/a", succeeded("ref-a"));
    }

    static Payment capturing(Payment payment, String id, String amount) {
        return state(PaymentDecider.decide(capture(id, gbp(amount)), payment));
    }

    static Payment captured(Payment payment, String id, String amount) {
        return said(capturing(payment, id, amount), "capture/" + id, succeeded("ref-" + id));
    }

    static Payment refunding(Payment payment, String id, String amount) {
        return state(PaymentDecider.decide(refund(id, gbp(amount)), payment));
    }

    static Payment said(Payment payment, String key, GatewayOutcome said) {
        return state(PaymentDecider.decide(outcome(key, said), payment));
    }

    static Payment state(Either<PaymentRejection, Decision<Payment, PaymentEvent>> decided) {
        return decided.get().state();
    }

    static List<PaymentEvent> events(Either<PaymentRejection, Decision<Payment, PaymentEvent>> decided) {
        return decided.get().events();
    }
}
