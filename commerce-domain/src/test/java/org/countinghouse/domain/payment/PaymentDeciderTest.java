package org.countinghouse.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.payment.PaymentExamples.EUR;
import static org.countinghouse.domain.payment.PaymentExamples.GBP;
import static org.countinghouse.domain.payment.PaymentExamples.ORDER;
import static org.countinghouse.domain.payment.PaymentExamples.PAYMENT;
import static org.countinghouse.domain.payment.PaymentExamples.TEN;
import static org.countinghouse.domain.payment.PaymentExamples.authorize;
import static org.countinghouse.domain.payment.PaymentExamples.authorized;
import static org.countinghouse.domain.payment.PaymentExamples.capture;
import static org.countinghouse.domain.payment.PaymentExamples.captured;
import static org.countinghouse.domain.payment.PaymentExamples.capturing;
import static org.countinghouse.domain.payment.PaymentExamples.declined;
import static org.countinghouse.domain.payment.PaymentExamples.events;
import static org.countinghouse.domain.payment.PaymentExamples.failed;
import static org.countinghouse.domain.payment.PaymentExamples.gbp;
import static org.countinghouse.domain.payment.PaymentExamples.header;
import static org.countinghouse.domain.payment.PaymentExamples.outcome;
import static org.countinghouse.domain.payment.PaymentExamples.refund;
import static org.countinghouse.domain.payment.PaymentExamples.refunding;
import static org.countinghouse.domain.payment.PaymentExamples.requested;
import static org.countinghouse.domain.payment.PaymentExamples.said;
import static org.countinghouse.domain.payment.PaymentExamples.state;
import static org.countinghouse.domain.payment.PaymentExamples.succeeded;
import static org.countinghouse.domain.payment.PaymentExamples.unknown;
import static org.countinghouse.domain.payment.PaymentExamples.voidPayment;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.PaymentEvent.AuthorizationVoided;
import org.countinghouse.domain.payment.PaymentEvent.OutcomeUnknown;
import org.countinghouse.domain.payment.PaymentEvent.PaymentAuthorized;
import org.countinghouse.domain.payment.PaymentEvent.PaymentCaptured;
import org.countinghouse.domain.payment.PaymentEvent.PaymentRefunded;
import org.countinghouse.domain.payment.PaymentEvent.TransactionDeclined;
import org.countinghouse.domain.payment.PaymentEvent.TransactionFailed;
import org.countinghouse.domain.payment.PaymentEvent.TransactionRequested;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentDeciderTest {

    @Nested
    class Authorizing {

        @Test
        void begins_with_an_intent_that_authorizes_nothing_yet() {
            var decided = PaymentDecider.decide(authorize("a", gbp("110.00")), Optional.empty());

            TransactionIntent intent = new TransactionIntent(
                    PAYMENT,
                    ORDER,
                    TransactionKey.of("authorization/a"),
                    TransactionKind.AUTHORIZATION,
                    gbp("110.00"),
                    Optional.empty());
            assertThat(events(decided)).containsExactly(new TransactionRequested(intent, TEN));
            Payment payment = state(decided);
            assertThat(payment.id()).isEqualTo(PAYMENT);
            assertThat(payment.getId()).isEqualTo(PAYMENT);
            assertThat(payment.payable()).isEqualTo(ORDER);
            assertThat(payment.version()).isEqualTo(1);
            assertThat(payment.amounts().authorized()).isEqualTo(Money.zero(GBP));
            assertThat(payment.unresolved())
                    .extracting(PaymentTransaction::intent)
                    .containsExactly(intent);
        }

        @Test
        void the_provider_s_yes_sets_the_amount_aside() {
            var decided =
                    PaymentDecider.decide(outcome("authorization/a", succeeded("ref-a")), requested(gbp("110.00")));

            Payment payment = state(decided);
            assertThat(events(decided))
                    .containsExactly(new PaymentAuthorized(
                            payment.authorization().intent(), ProviderReference.of("ref-a"), Optional.empty(), TEN));
            assertThat(payment.amounts().authorized()).isEqualTo(gbp("110.00"));
            assertThat(payment.amounts().capturable()).isEqualTo(gbp("110.00"));
            assertThat(payment.authorization().reference()).contains(ProviderReference.of("ref-a"));
            assertThat(payment.unresolved()).isEmpty();
            assertThat(payment.version()).isEqualTo(2);
        }

        @Test
        void a_declined_authorization_leaves_nothing_to_capture() {
            var decided = PaymentDecider.decide(outcome("authorization/a", declined()), requested(gbp("110.00")));

            assertThat(events(decided))
                    .containsExactly(new TransactionDeclined(
                            state(decided).authorization().intent(), "insufficient_funds", TEN));
            assertThat(PaymentDecider.decide(capture("c", gbp("0.01")), state(decided)))
                    .isEqualTo(left(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("0.01"), Money.zero(GBP))));
        }

        @Test
        void a_pending_authorization_leaves_nothing_to_capture() {
            assertThat(PaymentDecider.decide(capture("c", gbp("0.01")), requested(gbp("110.00")))
                            .getLeft())
                    .isEqualTo(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("0.01"), Money.zero(GBP)));
        }

        @Test
        void the_same_command_again_changes_nothing() {
            Payment payment = authorized("110.00");
            var again = PaymentDecider.decide(authorize("a", gbp("110.00")), Optional.of(payment));
            assertThat(state(again)).isSameAs(payment);
            assertThat(events(again)).isEmpty();
        }

        @Test
        void the_same_key_with_another_payload_is_refused_by_the_field() {
            Payment payment = authorized("110.00");
            assertThat(PaymentDecider.decide(authorize("a", gbp("111.00")), Optional.of(payment)))
                    .isEqualTo(left(new PaymentRejection.KeyReused(CommandId.of("a"), "amount")));
            AuthorizePayment other = AuthorizePayment.builder()
                    .header(header("a"))
                    .payment(PAYMENT)
                    .payable(PayableReference.of("order-2"))
                    .amount(gbp("110.00"))
                    .build();
            assertThat(PaymentDecider.decide(other, Optional.of(payment)))
                    .isEqualTo(left(new PaymentRejection.KeyReused(CommandId.of("a"), "payable")));
        }

        @Test
        void another_command_for_an_existing_payment_is_refused() {
            assertThat(PaymentDecider.decide(authorize("b", gbp("110.00")), Optional.of(authorized("110.00"))))
                    .isEqualTo(left(new PaymentRejection.DuplicatePayment(PAYMENT)));
        }
    }

    @Nested
    class Capturing {

        @Test
        void parts_may_be_captured_until_nothing_is_left() {
            Payment payment = captured(captured(authorized("110.00"), "c1", "60.00"), "c2", "50.00");

            assertThat(payment.amounts().captured()).isEqualTo(gbp("110.00"));
            assertThat(payment.amounts().capturable()).isEqualTo(Money.zero(GBP));
            assertThat(PaymentDecider.decide(capture("c3", gbp("0.01")), payment))
                    .isEqualTo(left(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("0.01"), Money.zero(GBP))));
        }

        @Test
        void the_event_carries_the_fee_and_the_cause() {
            CapturePayment command = CapturePayment.builder()
                    .header(header("c1"))
                    .payment(PAYMENT)
                    .amount(gbp("110.00"))
                    .cause(PayableReference.of("shipment-7"))
                    .build();
            Payment payment = state(PaymentDecider.decide(command, authorized("110.00")));

            var decided = PaymentDecider.decide(
                    outcome("capture/c1", GatewayOutcome.Succeeded.of("ref-c1").withFee(gbp("3.49"))), payment);

            PaymentCaptured captured = (PaymentCaptured) events(decided).get(0);
            assertThat(captured.payment()).isEqualTo(PAYMENT);
            assertThat(captured.payable()).isEqualTo(ORDER);
            assertThat(captured.amount()).isEqualTo(gbp("110.00"));
            assertThat(captured.fee()).contains(gbp("3.49"));
            assertThat(captured.reference()).isEqualTo(ProviderReference.of("ref-c1"));
            assertThat(captured.intent().cause()).contains(PayableReference.of("shipment-7"));
            assertThat(captured.intent().key()).isEqualTo(TransactionKey.of("capture/c1"));
        }

        @Test
        void what_is_pending_counts_as_captured() {
            Payment payment = capturing(authorized("110.00"), "c1", "60.00");

            assertThat(payment.amounts().capturePending()).isEqualTo(gbp("60.00"));
            assertThat(PaymentDecider.decide(capture("c2", gbp("50.01")), payment))
                    .isEqualTo(left(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("50.01"), gbp("50.00"))));
            assertThat(PaymentDecider.decide(capture("c2", gbp("50.00")), payment)
                            .isRight())
                    .isTrue();
        }

        @Test
        void what_is_unknown_is_never_tried_under_another_key() {
            Payment payment = said(capturing(authorized("110.00"), "c1", "50.00"), "capture/c1", unknown());

            assertThat(payment.amounts().capturePending()).isEqualTo(gbp("50.00"));
            assertThat(PaymentDecider.decide(capture("c2", gbp("50.00")), payment))
                    .isEqualTo(left(new PaymentRejection.TransactionOpen(
                            PAYMENT, TransactionKey.of("capture/c1"), TransactionState.UNKNOWN)));
        }

        @Test
        void a_failed_capture_gives_its_room_back() {
            var decided = PaymentDecider.decide(
                    outcome("capture/c1", failed()), capturing(authorized("110.00"), "c1", "110.00"));

            assertThat(events(decided)).hasSize(1).first().isInstanceOf(TransactionFailed.class);
            assertThat(state(decided).amounts().capturable()).isEqualTo(gbp("110.00"));
            assertThat(captured(state(decided), "c2", "110.00").amounts().captured())
                    .isEqualTo(gbp("110.00"));
        }

        @Test
        void another_currency_is_refused() {
            Money euros = Money.parse("10.00", EUR);
            assertThat(PaymentDecider.decide(capture("c", euros), authorized("110.00")))
                    .isEqualTo(left(new PaymentRejection.CurrencyMismatch(PAYMENT, GBP, EUR)));
        }

        @Test
        void the_same_key_with_another_payload_is_refused_by_the_field() {
            Payment payment = captured(authorized("110.00"), "c1", "60.00");
            assertThat(events(PaymentDecider.decide(capture("c1", gbp("60.00")), payment)))
                    .isEmpty();
            assertThat(PaymentDecider.decide(capture("c1", gbp("61.00")), payment))
                    .isEqualTo(left(new PaymentRejection.KeyReused(CommandId.of("c1"), "amount")));
            CapturePayment other = CapturePayment.builder()
                    .header(header("c1"))
                    .payment(PAYMENT)
                    .amount(gbp("60.00"))
                    .cause(PayableReference.of("shipment-7"))
                    .build();
            assertThat(PaymentDecider.decide(other, payment))
                    .isEqualTo(left(new PaymentRejection.KeyReused(CommandId.of("c1"), "cause")));
        }
    }

    @Nested
    class Refunding {

        @Test
        void parts_may_be_refunded_until_nothing_is_left() {
            Payment payment = captured(authorized("110.00"), "c1", "110.00");
            payment = refunding(payment, "r1", "22.00");
            assertThat(payment.amounts().refundable()).isEqualTo(gbp("88.00"));

            var decided = PaymentDecider.decide(outcome("refund/r1", succeeded("ref-r1")), payment);

            assertThat(events(decided)).hasSize(1).first().isInstanceOf(PaymentRefunded.class);
            assertThat(state(decided).amounts().refunded()).isEqualTo(gbp("22.00"));
            assertThat(PaymentDecider.decide(refund("r2", gbp("88.01")), state(decided)))
                    .isEqualTo(left(new PaymentRejection.ExceedsCapture(PAYMENT, gbp("88.01"), gbp("88.00"))));
            assertThat(refunding(state(decided), "r2", "88.00").amounts().refundable())
                    .isEqualTo(Money.zero(GBP));
        }

        @Test
        void what_is_only_authorized_or_pending_cannot_be_refunded() {
            assertThat(PaymentDecider.decide(refund("r", gbp("1.00")), capturing(authorized("9.00"), "c", "9.00")))
                    .isEqualTo(left(new PaymentRejection.ExceedsCapture(PAYMENT, gbp("1.00"), Money.zero(GBP))));
        }

        @Test
        void a_failed_refund_gives_its_room_back() {
            Payment payment = captured(authorized("110.00"), "c1", "110.00");
            payment = said(refunding(payment, "r1", "110.00"), "refund/r1", failed());
            assertThat(payment.amounts().refundable()).isEqualTo(gbp("110.00"));
        }

        @Test
        void an_unknown_refund_stands_in_the_way_of_refunds_only() {
            Payment payment = captured(authorized("110.00"), "c1", "60.00");
            payment = said(refunding(payment, "r1", "10.00"), "refund/r1", unknown());
            assertThat(PaymentDecider.decide(refund("r2", gbp("10.00")), payment))
                    .isEqualTo(left(new PaymentRejection.TransactionOpen(
                            PAYMENT, TransactionKey.of("refund/r1"), TransactionState.UNKNOWN)));
            assertThat(PaymentDecider.decide(capture("c2", gbp("50.00")), payment)
                            .isRight())
                    .isTrue();
        }
    }

    @Nested
    class Voiding {

        @Test
        void gives_up_what_is_not_captured() {
            Payment payment = captured(authorized("110.00"), "c1", "60.00");
            payment = state(PaymentDecider.decide(voidPayment("v"), payment));
            assertThat(payment.amounts().voidPending()).isEqualTo(gbp("50.00"));
            assertThat(payment.amounts().capturable()).isEqualTo(Money.zero(GBP));

            var decided = PaymentDecider.decide(outcome("void/v", succeeded("ref-v")), payment);

            assertThat(events(decided)).hasSize(1).first().isInstanceOf(AuthorizationVoided.class);
            assertThat(events(decided).get(0).amount()).isEqualTo(gbp("50.00"));
            assertThat(state(decided).amounts().voided()).isEqualTo(gbp("50.00"));
            assertThat(PaymentDecider.decide(capture("c2", gbp("0.01")), state(decided)))
                    .isEqualTo(left(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("0.01"), Money.zero(GBP))));
        }

        @Test
        void a_repeat_changes_nothing_although_the_remainder_is_gone() {
            Payment payment = state(PaymentDecider.decide(voidPayment("v"), authorized("110.00")));
            assertThat(events(PaymentDecider.decide(voidPayment("v"), payment))).isEmpty();
        }

        @Test
        void waits_for_the_outcome_of_a_capture() {
            assertThat(PaymentDecider.decide(voidPayment("v"), capturing(authorized("110.00"), "c1", "60.00")))
                    .isEqualTo(left(new PaymentRejection.TransactionOpen(
                            PAYMENT, TransactionKey.of("capture/c1"), TransactionState.PENDING)));
        }

        @Test
        void does_not_wait_for_a_refund() {
            Payment payment = refunding(captured(authorized("110.00"), "c1", "60.00"), "r1", "1.00");
            assertThat(PaymentDecider.decide(voidPayment("v"), payment).isRight())
                    .isTrue();
        }

        @Test
        void needs_something_to_give_up() {
            assertThat(PaymentDecider.decide(voidPayment("v"), captured(authorized("110.00"), "c1", "110.00")))
                    .isEqualTo(left(new PaymentRejection.NothingToVoid(PAYMENT)));
        }
    }

    @Nested
    class Outcomes {

        @Test
        void what_is_unknown_is_resolved_by_the_provider_s_word() {
            var first = PaymentDecider.decide(
                    outcome("capture/c1", unknown()), capturing(authorized("9.00"), "c1", "9.00"));
            assertThat(events(first)).hasSize(1).first().isInstanceOf(OutcomeUnknown.class);
            assertThat(events(PaymentDecider.decide(outcome("capture/c1", unknown()), state(first))))
                    .isEmpty();
            Payment resolved = said(state(first), "capture/c1", succeeded("ref-c1"));
            assertThat(resolved.amounts().captured()).isEqualTo(gbp("9.00"));
            assertThat(resolved.unresolved()).isEmpty();
        }

        @Test
        void success_is_not_overwritten_by_an_older_failure() {
            Payment payment = captured(authorized("9.00"), "c1", "9.00");
            for (GatewayOutcome late : List.of(failed(), declined(), unknown(), succeeded("ref-c1"))) {
                var decided = PaymentDecider.decide(outcome("capture/c1", late), payment);
                assertThat(events(decided)).as("%s", late).isEmpty();
                assertThat(state(decided)).isSameAs(payment);
            }
        }

        @Test
        void a_late_success_overrules_a_failure_while_there_is_room() {
            Payment payment = said(capturing(authorized("9.00"), "c1", "9.00"), "capture/c1", failed());
            assertThat(said(payment, "capture/c1", succeeded("ref-c1"))
                            .amounts()
                            .captured())
                    .isEqualTo(gbp("9.00"));
        }

        @Test
        void a_late_success_without_room_needs_a_person() {
            Payment payment = said(capturing(authorized("9.00"), "c1", "9.00"), "capture/c1", failed());
            payment = captured(payment, "c2", "0.01");
            assertThat(PaymentDecider.decide(outcome("capture/c1", succeeded("ref-c1")), payment))
                    .isEqualTo(left(new PaymentRejection.ContradictoryOutcome(
                            PAYMENT, payment.transactions().get(1), succeeded("ref-c1"))));
        }

        @Test
        void a_late_refund_without_room_needs_a_person() {
            Payment payment = captured(authorized("9.00"), "c1", "9.00");
            payment = said(refunding(payment, "r1", "9.00"), "refund/r1", declined());
            payment = said(refunding(payment, "r2", "0.01"), "refund/r2", succeeded("ref-r2"));
            assertThat(PaymentDecider.decide(outcome("refund/r1", succeeded("ref-r1")), payment)
                            .getLeft())
                    .isInstanceOf(PaymentRejection.ContradictoryOutcome.class);
        }

        @Test
        void a_late_authorization_always_has_room() {
            Payment payment = said(requested(gbp("9.00")), "authorization/a", failed());
            assertThat(said(payment, "authorization/a", succeeded("ref-a"))
                            .amounts()
                            .authorized())
                    .isEqualTo(gbp("9.00"));
        }

        @Test
        void a_second_charge_under_one_key_needs_a_person() {
            Payment payment = captured(authorized("9.00"), "c1", "9.00");
            assertThat(PaymentDecider.decide(outcome("capture/c1", succeeded("ref-other")), payment))
                    .isEqualTo(left(new PaymentRejection.ContradictoryOutcome(
                            PAYMENT, payment.transactions().get(1), succeeded("ref-other"))));
        }

        @Test
        void an_outcome_of_nothing_is_refused() {
            assertThat(PaymentDecider.decide(outcome("capture/c9", failed()), authorized("9.00")))
                    .isEqualTo(left(new PaymentRejection.UnknownTransaction(PAYMENT, TransactionKey.of("capture/c9"))));
        }
    }

    @Nested
    class Folding {

        @Test
        void must_begin_with_a_request() {
            TransactionIntent intent = authorized("9.00").authorization().intent();
            assertThatThrownBy(() -> PaymentDecider.fold(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> PaymentDecider.fold(List.of(PaymentEvent.reported(intent, failed(), TEN))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void an_outcome_must_follow_its_request() {
            PaymentEvent stray = PaymentEvent.reported(
                    capturing(authorized("9.00"), "c1", "9.00")
                            .transactions()
                            .get(1)
                            .intent(),
                    failed(),
                    TEN);
            assertThatThrownBy(() -> PaymentDecider.evolve(authorized("9.00"), stray))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must follow its request");
        }
    }

    private static <R> io.vavr.control.Either<PaymentRejection, R> left(PaymentRejection rejection) {
        return io.vavr.control.Either.left(rejection);
    }
}
