package org.countinghouse.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.payment.PaymentExamples.GBP;
import static org.countinghouse.domain.payment.PaymentExamples.PAYMENT;
import static org.countinghouse.domain.payment.PaymentExamples.TEN;
import static org.countinghouse.domain.payment.PaymentExamples.authorize;
import static org.countinghouse.domain.payment.PaymentExamples.authorized;
import static org.countinghouse.domain.payment.PaymentExamples.capture;
import static org.countinghouse.domain.payment.PaymentExamples.captured;
import static org.countinghouse.domain.payment.PaymentExamples.capturing;
import static org.countinghouse.domain.payment.PaymentExamples.failed;
import static org.countinghouse.domain.payment.PaymentExamples.gbp;
import static org.countinghouse.domain.payment.PaymentExamples.outcome;
import static org.countinghouse.domain.payment.PaymentExamples.refund;
import static org.countinghouse.domain.payment.PaymentExamples.succeeded;
import static org.countinghouse.domain.payment.PaymentExamples.voidPayment;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

    @Test
    void refuses_no_transactions_and_no_version() {
        assertThatThrownBy(() -> Payment.builder().version(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transactions must not be empty");
        assertThatThrownBy(() -> Payment.builder()
                        .addTransactions(authorized("9.00").authorization())
                        .version(0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }

    @Test
    void refuses_a_second_authorization_or_none_at_the_beginning() {
        PaymentTransaction authorization = authorized("9.00").authorization();
        PaymentTransaction capture =
                capturing(authorized("9.00"), "c1", "9.00").transactions().get(1);
        PaymentTransaction second = new PaymentTransaction(
                intent("authorization/b", TransactionKind.AUTHORIZATION, PAYMENT), TEN, Optional.empty());
        assertThatThrownBy(() -> payment(authorization, second)).hasMessageContaining("authorization is the first");
        assertThatThrownBy(() -> payment(capture)).hasMessageContaining("authorization is the first");
        assertThatThrownBy(() -> payment(authorization, capture, capture)).hasMessageContaining("must be unique");
    }

    @Test
    void refuses_the_transaction_of_another_payment() {
        PaymentTransaction stranger = new PaymentTransaction(
                intent("capture/x", TransactionKind.CAPTURE, PaymentId.of("pay-2")), TEN, Optional.empty());
        assertThatThrownBy(() -> payment(authorized("9.00").authorization(), stranger))
                .hasMessageContaining("payment must be pay-1");
    }

    @Test
    void refuses_amounts_beyond_the_caps() {
        Money zero = Money.zero(GBP);
        Money one = gbp("1.00");
        assertThat(new PaymentAmounts(one, zero, zero, one, zero, one, zero).refundable())
                .isEqualTo(zero);
        assertThatThrownBy(() -> new PaymentAmounts(one, zero, zero, one, gbp("0.01"), zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentAmounts(one, gbp("0.01"), zero, one, zero, zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentAmounts(one, zero, gbp("0.01"), one, zero, zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaymentAmounts(one, zero, zero, one, zero, one, gbp("0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_version_counts_the_events() {
        assertThat(captured(authorized("9.00"), "c1", "9.00").version()).isEqualTo(4);
    }

    @Test
    void commands_and_intents_refuse_an_amount_that_is_not_above_zero() {
        for (Money bad : List.of(Money.zero(GBP), gbp("-1.00"))) {
            assertThatThrownBy(() -> authorize("a", bad)).hasMessageContaining("amount must be above zero");
            assertThatThrownBy(() -> capture("a", bad)).hasMessageContaining("amount must be above zero");
            assertThatThrownBy(() -> refund("a", bad)).hasMessageContaining("amount must be above zero");
            assertThatThrownBy(() -> Payout.initiated(PayoutId.of("po-1"), bad, TEN))
                    .hasMessageContaining("amount must be above zero");
        }
    }

    @Test
    void fingerprints_tell_payloads_apart_by_field_and_ignore_the_header() {
        assertThat(capture("a", gbp("1.00")).fingerprint())
                .isEqualTo(capture("b", gbp("1.00")).fingerprint());
        assertThat(authorize("a", gbp("1.00"))
                        .fingerprint()
                        .differingField(authorize("a", gbp("2.00")).fingerprint()))
                .contains("amount");
        assertThat(capture("a", gbp("1.00"))
                        .fingerprint()
                        .differingField(capture("a", gbp("2.00")).fingerprint()))
                .contains("amount");
        assertThat(refund("a", gbp("1.00"))
                        .fingerprint()
                        .differingField(refund("a", gbp("2.00")).fingerprint()))
                .contains("amount");
        assertThat(outcome("x", failed())
                        .fingerprint()
                        .differingField(outcome("x", succeeded("r")).fingerprint()))
                .contains("outcome");
        assertThat(outcome("x", failed())
                        .fingerprint()
                        .differingField(outcome("y", failed()).fingerprint()))
                .contains("transaction");
        assertThat(voidPayment("a").fingerprint()).isEqualTo(voidPayment("b").fingerprint());
        assertThat(voidPayment("a").fingerprint().canonical()).startsWith("payment=");
    }

    @Test
    void a_fee_is_never_negative() {
        assertThat(GatewayOutcome.Succeeded.of("r").withFee(Money.zero(GBP)).fee())
                .contains(Money.zero(GBP));
        assertThatThrownBy(() -> GatewayOutcome.Succeeded.of("r").withFee(gbp("-0.01")))
                .hasMessageContaining("fee must not be negative");
    }

    @Test
    void a_payout_is_credited_no_earlier_than_it_was_sent() {
        Payout payout = Payout.initiated(PayoutId.of("po-1"), gbp("85.00"), TEN);
        Instant later = Instant.parse("2026-03-03T00:00:00Z");
        assertThat(payout.paidAt()).isEmpty();
        assertThat(payout.paid(later))
                .isEqualTo(new Payout(PayoutId.of("po-1"), gbp("85.00"), TEN, Optional.of(later)));
        assertThat(payout.paid(TEN).paidAt()).contains(TEN);
        assertThatThrownBy(() -> payout.paid(TEN.minusSeconds(1))).hasMessageContaining("paidAt must not be before");
    }

    @ParameterizedTest
    @EnumSource(TransactionState.class)
    void certainty_has_an_order(TransactionState state) {
        assertThat(state.isMoreCertainThan(state)).isFalse();
        assertThat(TransactionState.SUCCEEDED.isMoreCertainThan(state)).isEqualTo(state != TransactionState.SUCCEEDED);
        assertThat(state.isMoreCertainThan(TransactionState.PENDING)).isEqualTo(state != TransactionState.PENDING);
        boolean open = state == TransactionState.PENDING || state == TransactionState.UNKNOWN;
        assertThat(state.isOpen()).isEqualTo(open);
        assertThat(state.isCounted()).isEqualTo(open || state == TransactionState.SUCCEEDED);
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void every_rejection_names_its_reason_and_what_it_is_about(PaymentRejection rejection, String code, String part) {
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.message()).contains(part).endsWith(".");
    }

    static Object[][] rejections() {
        TransactionKey key = TransactionKey.of("capture/c");
        PaymentTransaction recorded = authorized("9.00").authorization();
        Currency eur = Currency.getInstance("EUR");
        return new Object[][] {
            {new PaymentRejection.KeyReused(CommandId.of("k-1"), "amount"), "key-reused", "k-1 was used before"},
            {new PaymentRejection.UnknownPayment(PAYMENT), "unknown-payment", "no payment pay-1"},
            {new PaymentRejection.DuplicatePayment(PAYMENT), "duplicate-payment", "payment pay-1 already"},
            {new PaymentRejection.CurrencyMismatch(PAYMENT, GBP, eur), "currency-mismatch", "in GBP, not in EUR"},
            {
                new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("2.00"), gbp("1.00")),
                "exceeds-authorization",
                "1.00 GBP may be captured, not 2.00 GBP"
            },
            {
                new PaymentRejection.ExceedsCapture(PAYMENT, gbp("2.00"), gbp("1.00")),
                "exceeds-capture",
                "1.00 GBP may be refunded, not 2.00 GBP"
            },
            {new PaymentRejection.NothingToVoid(PAYMENT), "nothing-to-void", "pay-1 has nothing authorized"},
            {
                new PaymentRejection.TransactionOpen(PAYMENT, key, TransactionState.UNKNOWN),
                "transaction-open",
                "capture/c of payment pay-1 is UNKNOWN"
            },
            {new PaymentRejection.UnknownTransaction(PAYMENT, key), "unknown-transaction", "no transaction capture/c"},
            {
                new PaymentRejection.ContradictoryOutcome(PAYMENT, recorded, failed()),
                "contradictory-outcome",
                "authorization/a of payment pay-1 is recorded as SUCCEEDED"
            },
        };
    }

    private static TransactionIntent intent(String key, TransactionKind kind, PaymentId payment) {
        return new TransactionIntent(
                payment, PaymentExamples.ORDER, TransactionKey.of(key), kind, gbp("1.00"), Optional.empty());
    }

    private static Payment payment(PaymentTransaction... transactions) {
        return Payment.builder().addTransactions(transactions).version(3).build();
    }
}
