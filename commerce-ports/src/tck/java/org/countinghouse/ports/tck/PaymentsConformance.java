package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentEvent.TransactionRequested;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.ProviderReference;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Payments are the fold of their events, and change one after the other. */
public abstract class PaymentsConformance extends Conformance {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final PaymentId PAYMENT = PaymentId.of("pay-1");
    private static final GatewayOutcome UNKNOWN = new GatewayOutcome.Unknown("no answer");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private static TransactionIntent intent(PaymentId payment, TransactionKind kind, long amount) {
        return new TransactionIntent(
                payment,
                PayableReference.of("order of " + payment),
                TransactionKey.of(kind.name() + " of " + payment),
                kind,
                Money.ofMinor(amount, GBP),
                Optional.empty());
    }

    private static GatewayOutcome succeeded(TransactionIntent intent) {
        return GatewayOutcome.Succeeded.of("ref " + intent.key());
    }

    private static PaymentEvent requested(TransactionIntent intent) {
        return new TransactionRequested(intent, NOON);
    }

    private static PaymentEvent said(TransactionIntent intent, GatewayOutcome outcome) {
        return PaymentEvent.reported(intent, outcome, NOON.plusNanos(1_000));
    }

    private static List<PaymentEvent> authorized(PaymentId payment, long amount) {
        TransactionIntent intent = intent(payment, TransactionKind.AUTHORIZATION, amount);
        return List.of(requested(intent), said(intent, succeeded(intent)));
    }

    private static List<PaymentEvent> then(List<PaymentEvent> events, PaymentEvent... more) {
        List<PaymentEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all;
    }

    /** Stores the events in units of so many. */
    private void store(List<PaymentEvent> events, int perUnit) {
        for (int i = 0; i < events.size(); i += perUnit) {
            int from = i;
            int to = Math.min(events.size(), i + perUnit);
            doInUnit(() -> append(events.subList(0, to), to - from));
        }
    }

    private void append(List<PaymentEvent> all, int last) {
        stores().payments().append(tenant, PaymentDecider.fold(all), all.subList(all.size() - last, all.size()));
    }

    private Optional<Payment> find(PaymentId payment) {
        return inUnit(() -> stores().payments().find(tenant, payment));
    }

    private Verification verify() {
        return inUnit(() -> stores().payments().verify(tenant));
    }

    /** What was put in comes out. */
    @Nested
    class Storing {

        @Test
        void a_payment_is_found_as_the_fold_of_its_events() {
            List<PaymentEvent> events = everyKindOfEvent();
            for (int perUnit : new int[] {1, 2, events.size()}) {
                tenant = fixture().freshTenant();
                store(events, perUnit);

                assertThat(find(PAYMENT)).contains(PaymentDecider.fold(events));
                assertThat(inUnit(() -> stores().payments().lock(tenant, PAYMENT)))
                        .contains(PaymentDecider.fold(events));
                assertThat(inUnit(() -> stores().payments().events(tenant, PAYMENT)))
                        .isEqualTo(events);
                assertThat(verify()).isEqualTo(new Verification("payments", 1, List.of()));
            }
        }

        @Test
        void what_is_not_there_is_not_found() {
            assertThat(find(PAYMENT)).isEmpty();
            assertThat(inUnit(() -> stores().payments().lock(tenant, PAYMENT))).isEmpty();
            assertThat(inUnit(() -> stores().payments().events(tenant, PAYMENT)))
                    .isEmpty();
            assertThat(verify()).isEqualTo(new Verification("payments", 0, List.of()));
        }

        @Test
        void a_failed_unit_leaves_nothing() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        append(authorized(PAYMENT, 100), 2);
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(find(PAYMENT)).isEmpty();
            store(authorized(PAYMENT, 100), 2);
            assertThat(find(PAYMENT)).isPresent();
        }

        @Test
        void another_tenant_may_use_the_same_names_and_sees_nothing() {
            store(authorized(PAYMENT, 100), 2);
            TenantId first = tenant;
            tenant = fixture().freshTenant();

            assertThat(find(PAYMENT)).isEmpty();
            store(authorized(PAYMENT, 200), 2);
            assertThat(find(PAYMENT).orElseThrow().amounts().authorized()).isEqualTo(Money.ofMinor(200, GBP));
            tenant = first;
            assertThat(find(PAYMENT).orElseThrow().amounts().authorized()).isEqualTo(Money.ofMinor(100, GBP));
        }

        @Test
        void the_longest_names_and_largest_amounts_fit() {
            PaymentId longest = PaymentId.of("p".repeat(100));
            TransactionIntent intent = new TransactionIntent(
                    longest,
                    PayableReference.of("ü".repeat(200)),
                    TransactionKey.of("k".repeat(220)),
                    TransactionKind.AUTHORIZATION,
                    Money.ofMinor(Long.MAX_VALUE, GBP),
                    Optional.of(PayableReference.of("c".repeat(200))));
            List<PaymentEvent> events = List.of(
                    requested(intent),
                    said(intent, new GatewayOutcome.Unknown("u".repeat(200))),
                    said(
                            intent,
                            new GatewayOutcome.Succeeded(
                                    ProviderReference.of("r".repeat(200)),
                                    Optional.of(Money.ofMinor(Long.MAX_VALUE, GBP)))));
            store(events, 3);

            assertThat(find(longest)).contains(PaymentDecider.fold(events));
        }

        private List<PaymentEvent> everyKindOfEvent() {
            TransactionIntent capture = new TransactionIntent(
                    PAYMENT,
                    PayableReference.of("order of pay-1"),
                    TransactionKey.of("capture/c"),
                    TransactionKind.CAPTURE,
                    Money.ofMinor(60, GBP),
                    Optional.of(PayableReference.of("shipment-1")));
            TransactionIntent voided = intent(PAYMENT, TransactionKind.VOID, 40);
            TransactionIntent refund = intent(PAYMENT, TransactionKind.REFUND, 10);
            GatewayOutcome withFee = GatewayOutcome.Succeeded.of("ref-c").withFee(Money.ofMinor(123, KWD));
            return then(
                    authorized(PAYMENT, 100),
                    requested(capture),
                    said(capture, UNKNOWN),
                    said(capture, new GatewayOutcome.Failed("provider_down")),
                    said(capture, withFee),
                    requested(voided),
                    said(voided, succeeded(voided)),
                    requested(refund),
                    said(refund, new GatewayOutcome.Failed("provider_down")),
                    said(refund, new GatewayOutcome.Declined("card_closed")),
                    said(refund, succeeded(refund)));
        }
    }

    /** What is in the way. */
    @Nested
    class Conflicts {

        @Test
        void a_payment_begins_once() {
            store(authorized(PAYMENT, 100), 2);

            assertThatThrownBy(() -> doInUnit(() -> append(authorized(PAYMENT, 100), 2)))
                    .isInstanceOf(StaleStateException.class);
        }

        @Test
        void an_event_on_a_version_that_has_passed_is_stale() {
            List<PaymentEvent> events = authorized(PAYMENT, 100);
            store(events, 2);
            TransactionIntent capture = intent(PAYMENT, TransactionKind.CAPTURE, 60);
            TransactionIntent voided = intent(PAYMENT, TransactionKind.VOID, 100);
            doInUnit(() -> append(then(events, requested(capture)), 1));

            assertThatThrownBy(() -> doInUnit(() -> append(then(events, requested(voided)), 1)))
                    .isInstanceOf(StaleStateException.class);
            assertThat(find(PAYMENT)).contains(PaymentDecider.fold(then(events, requested(capture))));
        }

        @Test
        void an_event_that_leaves_out_another_is_stale() {
            List<PaymentEvent> events = authorized(PAYMENT, 100);
            store(events, 2);
            TransactionIntent capture = intent(PAYMENT, TransactionKind.CAPTURE, 60);
            List<PaymentEvent> four = then(events, requested(capture), said(capture, UNKNOWN));

            assertThatThrownBy(() -> doInUnit(() -> append(four, 1))).isInstanceOf(StaleStateException.class);
            assertThat(find(PAYMENT)).contains(PaymentDecider.fold(events));
        }

        @Test
        void the_key_of_a_transaction_belongs_to_one_payment() {
            store(authorized(PAYMENT, 100), 2);
            TransactionIntent same = authorized(PAYMENT, 100).get(0).intent();
            PaymentId other = PaymentId.of("pay-2");
            TransactionIntent taken = new TransactionIntent(
                    other, same.payable(), same.key(), TransactionKind.AUTHORIZATION, same.amount(), Optional.empty());

            assertThatThrownBy(() -> doInUnit(() -> append(List.of(requested(taken)), 1)))
                    .isInstanceOf(StaleStateException.class);
            assertThat(find(other)).isEmpty();
        }
    }

    /** What is still open. */
    @Nested
    class Unresolved {

        @Test
        void payments_with_a_missing_outcome_are_listed_until_it_is_there() {
            List<PaymentEvent> done = authorized(PaymentId.of("pay-a"), 100);
            TransactionIntent pending = intent(PaymentId.of("pay-b"), TransactionKind.AUTHORIZATION, 100);
            TransactionIntent unknown = intent(PaymentId.of("pay-c"), TransactionKind.AUTHORIZATION, 100);
            store(done, 2);
            store(List.of(requested(pending)), 1);
            store(List.of(requested(unknown), said(unknown, UNKNOWN)), 1);

            assertThat(unresolved(10)).containsExactly(pending.payment(), unknown.payment());
            assertThat(unresolved(1)).containsExactly(pending.payment());

            doInUnit(() -> append(List.of(requested(pending), said(pending, succeeded(pending))), 1));
            assertThat(unresolved(10)).containsExactly(unknown.payment());
        }

        private List<PaymentId> unresolved(int limit) {
            return inUnit(() -> stores().payments().unresolved(tenant, limit));
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_eight_writers_on_one_version_exactly_one_wins() {
            List<PaymentEvent> events = authorized(PAYMENT, 100);
            store(events, 2);
            List<Callable<Boolean>> writers = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> wins(then(events, requested(capture(i)))))
                    .toList();

            assertThat(together(writers)).containsOnlyOnce(true);
            assertThat(find(PAYMENT).orElseThrow().version()).isEqualTo(3);
            assertThat(verify().discrepancies()).isEmpty();
        }

        @Test
        void eight_writers_that_lock_first_come_one_after_the_other() {
            store(authorized(PAYMENT, 100), 2);
            List<Callable<Boolean>> writers = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> inUnit(() -> lockedCapture(i)))
                    .toList();

            assertThat(together(writers)).containsOnly(true);
            assertThat(find(PAYMENT).orElseThrow().amounts().capturePending()).isEqualTo(Money.ofMinor(80, GBP));
            assertThat(verify().discrepancies()).isEmpty();
        }

        private boolean lockedCapture(int number) {
            Payment payment = stores().payments().lock(tenant, PAYMENT).orElseThrow();
            PaymentEvent event = requested(capture(number));
            stores().payments().append(tenant, PaymentDecider.evolve(payment, event), List.of(event));
            return true;
        }

        private TransactionIntent capture(int number) {
            return new TransactionIntent(
                    PAYMENT,
                    PayableReference.of("order of pay-1"),
                    TransactionKey.of("capture/" + number),
                    TransactionKind.CAPTURE,
                    Money.ofMinor(10, GBP),
                    Optional.empty());
        }

        private boolean wins(List<PaymentEvent> events) {
            try {
                doInUnit(() -> append(events, 1));
                return true;
            } catch (StaleStateException stale) {
                return false;
            }
        }
    }
}
