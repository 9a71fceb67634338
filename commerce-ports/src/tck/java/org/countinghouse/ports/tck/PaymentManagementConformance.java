package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.CapturePayment;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentEvent.PaymentAuthorized;
import org.countinghouse.domain.payment.PaymentEvent.PaymentCaptured;
import org.countinghouse.domain.payment.PaymentEvent.TransactionRequested;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.PaymentRejection;
import org.countinghouse.domain.payment.RecordOutcome;
import org.countinghouse.domain.payment.RefundPayment;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionState;
import org.countinghouse.domain.payment.VoidPayment;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.payment.PaymentManagement;
import org.countinghouse.ports.payment.ResolvePayment;
import org.countinghouse.ports.payment.internal.GatewayCalls;
import org.countinghouse.ports.payment.internal.PaymentLedger;
import org.countinghouse.ports.payment.internal.PaymentService;
import org.countinghouse.ports.tck.ScriptedGateway.Breakage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Payments over stores under test: whatever breaks on the way, a key moves money once. */
public abstract class PaymentManagementConformance extends Conformance {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final PaymentId PAYMENT = PaymentId.of("pay-1");
    private static final TransactionKey CAPTURE = TransactionKey.of("capture/c");

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
    }

    /** The service as a host puts it together whose stores may join its transactions. */
    private PaymentManagement payments(Reaction... reactions) {
        UnitOfWork hosts = new UnitOfWork() {
            @Override
            public <T> T execute(Supplier<T> work) {
                return inUnit(work);
            }

            @Override
            public void atEnd(Runnable action) {
                stores().unitOfWork().atEnd(action);
            }

            @Override
            public boolean isActive() {
                return stores().unitOfWork().isActive();
            }
        };
        return new PaymentService(
                new PaymentLedger(stores().payments(), new EventPublication(stores().outbox(), List.of(reactions))),
                new GatewayCalls(gateway),
                hosts,
                new CommandGate(hosts, stores().processedCommands(), () -> NOON.plusNanos(1_999)));
    }

    private static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    private AuthorizePayment authorizing(String key, String amount) {
        return AuthorizePayment.builder()
                .header(header(tenant, key))
                .payment(PAYMENT)
                .payable(PayableReference.of("order-1"))
                .amount(gbp(amount))
                .build();
    }

    private CapturePayment capturing(String key, String amount) {
        return CapturePayment.builder()
                .header(header(tenant, key))
                .payment(PAYMENT)
                .amount(gbp(amount))
                .build();
    }

    private RefundPayment refunding(String key, String amount) {
        return RefundPayment.builder()
                .header(header(tenant, key))
                .payment(PAYMENT)
                .amount(gbp(amount))
                .build();
    }

    private VoidPayment voiding(String key) {
        return VoidPayment.builder()
                .header(header(tenant, key))
                .payment(PAYMENT)
                .build();
    }

    private RecordOutcome reporting(String key, TransactionKey transaction, GatewayOutcome outcome) {
        return RecordOutcome.builder()
                .header(header(tenant, key))
                .payment(PAYMENT)
                .transaction(transaction)
                .outcome(outcome)
                .build();
    }

    private void authorized(String amount) {
        assertThat(payments().authorize(authorizing("a", amount)).isRight()).isTrue();
    }

    private Payment stored() {
        return inUnit(() -> stores().payments().find(tenant, PAYMENT)).orElseThrow();
    }

    private TransactionState state(TransactionKey key) {
        return stored().transaction(key).orElseThrow().state();
    }

    private List<OutboxMessage> messages() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100));
    }

    private Verification verification() {
        return inUnit(() -> payments().verify(tenant));
    }

    /** When all goes well. */
    @Nested
    class Asking {

        @Test
        void authorize_capture_refund_and_void_move_the_amounts() {
            Payment after = payments().authorize(authorizing("a", "110.00")).get();
            assertThat(after.amounts().authorized()).isEqualTo(gbp("110.00"));
            after = payments().capture(capturing("c", "60.00")).get();
            assertThat(after.amounts().captured()).isEqualTo(gbp("60.00"));
            after = payments().refund(refunding("r", "22.00")).get();
            assertThat(after.amounts().refundable()).isEqualTo(gbp("38.00"));
            after = payments().voidAuthorization(voiding("v")).get();
            assertThat(after.amounts().voided()).isEqualTo(gbp("50.00"));

            assertThat(stored()).isEqualTo(after);
            assertThat(gateway.calls())
                    .containsExactly("ask authorization/a", "ask capture/c", "ask refund/r", "ask void/v");
            assertThat(verification()).isEqualTo(new Verification("payments", 1, List.of()));
        }

        @Test
        void every_event_leaves_in_sequence_under_its_command() {
            authorized("110.00");
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();

            assertThat(messages()).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(messages().stream()
                            .<Class<?>>map(message -> message.event().getClass()))
                    .containsExactly(
                            TransactionRequested.class,
                            PaymentAuthorized.class,
                            TransactionRequested.class,
                            PaymentCaptured.class);
            assertThat(messages())
                    .extracting(OutboxMessage::causation)
                    .containsExactly(CommandId.of("a"), CommandId.of("a"), CommandId.of("c"), CommandId.of("c"));
            assertThat(messages())
                    .allMatch(message -> message.aggregate().toString().equals("payment/pay-1"));
        }

        @Test
        void declined_is_an_answer_and_not_a_rejection() {
            gateway.next(new GatewayOutcome.Declined("insufficient_funds"));

            Payment after = payments().authorize(authorizing("a", "110.00")).get();

            assertThat(after.authorization().state()).isEqualTo(TransactionState.DECLINED);
            assertThat(after.unresolved()).isEmpty();
        }

        @Test
        void a_command_without_a_time_gets_the_present_microsecond() {
            AuthorizePayment timeless = authorizing("a", "9.00");
            timeless = timeless.withHeader(CommandHeader.of(
                    tenant, CommandId.of("a"), timeless.header().actor()));

            Payment after = payments().authorize(timeless).get();
            assertThat(after.authorization().requestedAt()).isEqualTo(NOON.plusNanos(1_000));
            assertThat(stored()).isEqualTo(after);
        }

        @Test
        void the_provider_is_never_called_inside_a_unit_of_work() {
            authorized("9.00");
            for (Supplier<Object> call : List.<Supplier<Object>>of(
                    () -> payments().authorize(authorizing("a2", "9.00")),
                    () -> payments().capture(capturing("c", "9.00")),
                    () -> payments().refund(refunding("r", "9.00")),
                    () -> payments().voidAuthorization(voiding("v")),
                    () -> payments().resolve(new ResolvePayment(header(tenant, "x"), PAYMENT)))) {
                assertThatThrownBy(() -> inUnit(call))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("inside a unit of work");
            }
            assertThat(gateway.calls()).containsExactly("ask authorization/a");
            assertThat(stored().version()).isEqualTo(2);
        }
    }

    /** The business says no. */
    @Nested
    class Refusing {

        @Test
        void a_rejection_asks_nobody_and_leaves_nothing() {
            authorized("9.00");
            Payment before = stored();

            assertThat(payments().capture(capturing("c", "9.01")))
                    .isEqualTo(
                            Either.left(new PaymentRejection.ExceedsAuthorization(PAYMENT, gbp("9.01"), gbp("9.00"))));

            assertThat(stored()).isEqualTo(before);
            assertThat(messages()).hasSize(2);
            assertThat(gateway.calls()).containsExactly("ask authorization/a");
            assertThat(payments().capture(capturing("c", "9.00")).isRight())
                    .as("the key of a refused command is free")
                    .isTrue();
        }

        @Test
        void what_is_not_there_cannot_be_captured_refunded_voided_resolved_or_reported() {
            Either<PaymentRejection, Payment> unknown = Either.left(new PaymentRejection.UnknownPayment(PAYMENT));
            assertThat(payments().capture(capturing("c", "1.00"))).isEqualTo(unknown);
            assertThat(payments().refund(refunding("r", "1.00"))).isEqualTo(unknown);
            assertThat(payments().voidAuthorization(voiding("v"))).isEqualTo(unknown);
            assertThat(payments().resolve(new ResolvePayment(header(tenant, "x"), PAYMENT)))
                    .isEqualTo(unknown);
            assertThat(payments().report(reporting("m", CAPTURE, new GatewayOutcome.Failed("x"))))
                    .isEqualTo(unknown);
            assertThat(gateway.calls()).isEmpty();
        }
    }

    /** The same command again. */
    @Nested
    class Repeating {

        @Test
        void gives_the_payment_as_it_stood_when_the_transaction_was_finished() {
            authorized("110.00");
            Payment first = payments().capture(capturing("c", "60.00")).get();
            assertThat(payments().refund(refunding("r", "1.00")).isRight()).isTrue();

            assertThat(payments().capture(capturing("c", "60.00"))).isEqualTo(Either.right(first));

            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
            assertThat(gateway.calls()).hasSize(3);
            assertThat(messages()).hasSize(6);
        }

        @Test
        void with_another_payload_is_refused_by_the_field() {
            authorized("110.00");
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();

            assertThat(payments().capture(capturing("c", "61.00")))
                    .isEqualTo(Either.left(new PaymentRejection.KeyReused(CommandId.of("c"), "amount")));
        }

        @Test
        void of_a_message_gives_the_first_answer() {
            authorized("110.00");
            gateway.breakNext(Breakage.LOST_AFTER);
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();
            RecordOutcome message = reporting("message-1", CAPTURE, GatewayOutcome.Succeeded.of("ref capture/c"));

            Payment first = inUnit(() -> payments().report(message)).get();
            assertThat(first.amounts().captured()).isEqualTo(gbp("60.00"));
            assertThat(payments().refund(refunding("r", "1.00")).isRight()).isTrue();

            assertThat(inUnit(() -> payments().report(message))).isEqualTo(Either.right(first));
            assertThat(inUnit(() -> payments().report(reporting("message-1", CAPTURE, new GatewayOutcome.Failed("x")))))
                    .isEqualTo(Either.left(new PaymentRejection.KeyReused(CommandId.of("message-1"), "outcome")));
        }
    }

    /** When things break on the way. */
    @Nested
    class Breaking {

        @Test
        void an_answer_that_is_lost_is_unknown_and_the_same_command_finds_it() {
            authorized("110.00");
            gateway.breakNext(Breakage.LOST_AFTER);

            Payment unknown = payments().capture(capturing("c", "60.00")).get();
            assertThat(unknown.amounts().capturePending()).isEqualTo(gbp("60.00"));
            assertThat(state(CAPTURE)).isEqualTo(TransactionState.UNKNOWN);
            assertThat(payments().capture(capturing("c2", "10.00")))
                    .isEqualTo(Either.left(
                            new PaymentRejection.TransactionOpen(PAYMENT, CAPTURE, TransactionState.UNKNOWN)));

            Payment found = payments().capture(capturing("c", "60.00")).get();
            assertThat(found.amounts().captured()).isEqualTo(gbp("60.00"));
            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
            assertThat(gateway.calls()).endsWith("ask capture/c", "lookup capture/c");
        }

        @Test
        void a_request_that_is_lost_is_sent_again_under_the_same_key() {
            authorized("110.00");
            gateway.breakNext(Breakage.LOST_BEFORE);
            assertThat(payments().capture(capturing("c", "60.00")).get().unresolved())
                    .hasSize(1);

            assertThat(payments()
                            .capture(capturing("c", "60.00"))
                            .get()
                            .amounts()
                            .captured())
                    .isEqualTo(gbp("60.00"));
            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
            assertThat(gateway.calls()).endsWith("ask capture/c", "lookup capture/c", "ask capture/c");
        }

        @Test
        void a_look_up_that_wrongly_finds_nothing_does_not_charge_twice() {
            authorized("110.00");
            gateway.breakNext(Breakage.LOST_AFTER).lookupsFindNothing();
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();

            assertThat(payments()
                            .capture(capturing("c", "60.00"))
                            .get()
                            .amounts()
                            .captured())
                    .isEqualTo(gbp("60.00"));
            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
        }

        @Test
        void a_crash_before_the_outcome_is_recorded_leaves_a_pending_intent_that_a_repeat_finishes() {
            authorized("110.00");
            PaymentManagement crashing = payments((cause, event) -> {
                if (event instanceof PaymentCaptured) {
                    throw new IllegalStateException("on purpose: the machine stops");
                }
            });
            assertThatThrownBy(() -> crashing.capture(capturing("c", "60.00")))
                    .hasMessageContaining("the machine stops");
            assertThat(state(CAPTURE)).isEqualTo(TransactionState.PENDING);
            assertThat(stored().amounts().capturable()).isEqualTo(gbp("50.00"));
            assertThat(inUnit(() -> payments().unresolved(tenant, 10))).containsExactly(PAYMENT);

            Payment finished = payments().capture(capturing("c", "60.00")).get();
            assertThat(finished.amounts().captured()).isEqualTo(gbp("60.00"));
            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
            assertThat(inUnit(() -> payments().unresolved(tenant, 10))).isEmpty();
            assertThat(verification().discrepancies()).isEmpty();
        }

        @Test
        void resolving_looks_up_and_never_asks() {
            authorized("110.00");
            gateway.breakNext(Breakage.LOST_AFTER).breakNext(Breakage.LOST_BEFORE);
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();
            ResolvePayment resolving = new ResolvePayment(header(tenant, "resolve-1"), PAYMENT);

            Payment resolved = payments().resolve(resolving).get();
            assertThat(resolved.amounts().captured()).isEqualTo(gbp("60.00"));
            assertThat(resolved).isEqualTo(stored());

            assertThat(payments().refund(refunding("r", "1.00")).isRight()).isTrue();
            assertThat(payments().resolve(resolving).get().amounts().refundPending())
                    .as("the provider does not know it, which proves nothing")
                    .isEqualTo(gbp("1.00"));
            assertThat(gateway.calls())
                    .endsWith("ask capture/c", "lookup capture/c", "ask refund/r", "lookup refund/r");
        }

        @Test
        void a_second_charge_under_one_key_is_refused_for_a_person() {
            authorized("110.00");
            assertThat(payments().capture(capturing("c", "60.00")).isRight()).isTrue();

            Either<PaymentRejection, Payment> reported =
                    inUnit(() -> payments().report(reporting("m", CAPTURE, GatewayOutcome.Succeeded.of("other"))));

            assertThat(reported.getLeft()).isInstanceOf(PaymentRejection.ContradictoryOutcome.class);
            assertThat(messages()).hasSize(4);
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_eight_captures_that_fit_once_exactly_one_is_asked_for() {
            authorized("100.00");
            List<Callable<Boolean>> captures = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () ->
                            payments().capture(capturing("c" + i, "60.00")).isRight())
                    .toList();

            assertThat(together(captures)).containsOnlyOnce(true);
            assertThat(stored().amounts().captured()).isEqualTo(gbp("60.00"));
            assertThat(gateway.calls()).hasSize(2);
            assertThat(verification().discrepancies()).isEmpty();
        }

        @Test
        void the_same_command_from_eight_threads_moves_money_once() {
            authorized("100.00");
            Callable<Either<PaymentRejection, Payment>> capture =
                    () -> payments().capture(capturing("c", "60.00"));

            List<Either<PaymentRejection, Payment>> answers = together(Collections.nCopies(8, capture));

            assertThat(answers).allMatch(answer -> answer.equals(Either.right(stored())));
            assertThat(gateway.effects(CAPTURE)).isEqualTo(1);
            assertThat(messages()).hasSize(4);
        }
    }
}
