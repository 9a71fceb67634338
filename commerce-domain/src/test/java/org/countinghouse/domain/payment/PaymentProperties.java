package org.countinghouse.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.payment.PaymentExamples.GBP;
import static org.countinghouse.domain.payment.PaymentExamples.authorized;
import static org.countinghouse.domain.payment.PaymentExamples.capture;
import static org.countinghouse.domain.payment.PaymentExamples.capturing;
import static org.countinghouse.domain.payment.PaymentExamples.declined;
import static org.countinghouse.domain.payment.PaymentExamples.failed;
import static org.countinghouse.domain.payment.PaymentExamples.outcome;
import static org.countinghouse.domain.payment.PaymentExamples.refund;
import static org.countinghouse.domain.payment.PaymentExamples.requested;
import static org.countinghouse.domain.payment.PaymentExamples.succeeded;
import static org.countinghouse.domain.payment.PaymentExamples.unknown;
import static org.countinghouse.domain.payment.PaymentExamples.voidPayment;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;

class PaymentProperties {

    private static final Money AUTHORIZED = Money.ofMinor(100, GBP);

    /** One step: a command that may be refused. */
    private record Step(
            String name, Function<Payment, Either<PaymentRejection, Decision<Payment, PaymentEvent>>> decide) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property
    void the_caps_hold_and_the_state_is_the_fold_of_the_events(@ForAll("steps") List<Step> steps) {
        Payment payment = requested(AUTHORIZED);
        List<PaymentEvent> events = new ArrayList<>();
        events.add(new PaymentEvent.TransactionRequested(
                payment.authorization().intent(), payment.authorization().requestedAt()));
        for (Step step : steps) {
            var decided = step.decide().apply(payment);
            assertThat(step.decide().apply(payment))
                    .as("same input, same output")
                    .isEqualTo(decided);
            if (decided.isRight()) {
                assertThat(decided.get().state().version())
                        .isEqualTo(payment.version() + decided.get().events().size());
                payment = decided.get().state();
                events.addAll(decided.get().events());
            }
            assertCaps(payment);
        }
        assertThat(PaymentDecider.fold(events)).isEqualTo(payment);
        assertThat(payment.version()).isEqualTo(events.size());
    }

    @Property
    void certainty_never_falls(@ForAll("steps") List<Step> steps) {
        Payment payment = authorized("1.00");
        for (Step step : steps) {
            var decided = step.decide().apply(payment);
            if (decided.isLeft()) {
                continue;
            }
            Payment after = decided.get().state();
            for (PaymentTransaction before : payment.transactions()) {
                TransactionState state =
                        after.transaction(before.key()).orElseThrow().state();
                assertThat(before.state().isMoreCertainThan(state)).isFalse();
            }
            payment = after;
        }
    }

    @Property
    void reports_in_any_order_and_number_end_the_same(
            @ForAll("reports") List<GatewayOutcome> reports, @ForAll("reports") List<GatewayOutcome> noise) {
        // noise is only kept where the reports say at least as much, so that both runs know the same
        TransactionState most = reports.stream()
                .map(GatewayOutcome::state)
                .reduce(TransactionState.PENDING, PaymentProperties::moreCertain);
        List<GatewayOutcome> shuffled = new ArrayList<>(noise);
        shuffled.removeIf(it -> it.state().isMoreCertainThan(most));
        for (GatewayOutcome report : reports) {
            shuffled.add(shuffled.size() / 2, report);
        }
        assertThat(after(shuffled).transactions()).isEqualTo(after(reports).transactions());
    }

    @Property
    void a_final_success_absorbs_every_report_of_the_same_transaction(@ForAll("reports") List<GatewayOutcome> reports) {
        Payment payment = after(List.of(succeeded("ref-c")));
        for (GatewayOutcome report : reports) {
            assertThat(PaymentDecider.decide(outcome("capture/c", report), payment))
                    .isEqualTo(Either.right(Decision.unchanged(payment)));
        }
    }

    private static Payment after(List<GatewayOutcome> reports) {
        Payment payment = capturing(authorized("1.00"), "c", "0.40");
        for (GatewayOutcome report : reports) {
            payment = PaymentExamples.said(payment, "capture/c", report);
        }
        return payment;
    }

    private static TransactionState moreCertain(TransactionState one, TransactionState other) {
        return one.isMoreCertainThan(other) ? one : other;
    }

    /** Counted here by hand, from the transactions alone. */
    private static void assertCaps(Payment payment) {
        long authorized = 0;
        long taken = 0;
        long captured = 0;
        long refunded = 0;
        for (PaymentTransaction it : payment.transactions()) {
            long amount = it.amount().minorUnits();
            boolean done = it.state() == TransactionState.SUCCEEDED;
            boolean counted = it.state() != TransactionState.FAILED && it.state() != TransactionState.DECLINED;
            switch (it.kind()) {
                case AUTHORIZATION -> authorized += done ? amount : 0;
                case CAPTURE -> {
                    taken += counted ? amount : 0;
                    captured += done ? amount : 0;
                }
                case VOID -> taken += counted ? amount : 0;
                case REFUND -> refunded += counted ? amount : 0;
            }
        }
        assertThat(taken).isLessThanOrEqualTo(authorized);
        assertThat(refunded).isLessThanOrEqualTo(captured);
        assertThat(payment.amounts().capturable().minorUnits()).isEqualTo(authorized - taken);
        assertThat(payment.amounts().refundable().minorUnits()).isEqualTo(captured - refunded);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 110).map(minor -> Money.ofMinor(minor, GBP));
        Arbitrary<String> ids = Arbitraries.of("1", "2", "3");
        Arbitrary<Step> captures = Combinators.combine(ids, amounts)
                .as((id, amount) ->
                        new Step("capture " + id + " " + amount, it -> PaymentDecider.decide(capture(id, amount), it)));
        Arbitrary<Step> refunds = Combinators.combine(ids, amounts)
                .as((id, amount) ->
                        new Step("refund " + id + " " + amount, it -> PaymentDecider.decide(refund(id, amount), it)));
        Arbitrary<Step> voids = ids.map(id -> new Step("void " + id, it -> PaymentDecider.decide(voidPayment(id), it)));
        Arbitrary<String> keys = Combinators.combine(Arbitraries.of("capture/", "refund/", "void/"), ids)
                .as((kind, id) -> kind + id);
        Arbitrary<String> anyKey = Arbitraries.oneOf(Arbitraries.just("authorization/a"), keys);
        Arbitrary<GatewayOutcome> said =
                Arbitraries.of(succeeded("ref"), succeeded("ref"), failed(), declined(), unknown());
        Arbitrary<Step> outcomes = Combinators.combine(anyKey, said)
                .as((key, it) ->
                        new Step(key + " is " + it, payment -> PaymentDecider.decide(outcome(key, it), payment)));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, captures),
                        net.jqwik.api.Tuple.of(3, refunds),
                        net.jqwik.api.Tuple.of(1, voids),
                        net.jqwik.api.Tuple.of(7, outcomes))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<GatewayOutcome>> reports() {
        return Arbitraries.of(succeeded("ref-c"), failed(), declined(), unknown())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
