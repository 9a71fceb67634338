package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionState;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;
import org.junit.jupiter.api.Test;

/**
 * One effect a key (P3), and no answer where there is none. To be run against a provider's sandbox, set up so that
 * authorizations succeed.
 */
public abstract class PaymentGatewayConformance {

    /** The gateway under test. */
    protected abstract PaymentGateway gateway();

    /** A currency the provider takes. */
    protected abstract Currency currency();

    /** A payment id that no test has used before. */
    protected abstract PaymentId freshPayment();

    private GatewayRequest request() {
        PaymentId id = freshPayment();
        TenantId tenant = TenantId.of("tck");
        AuthorizePayment command = AuthorizePayment.builder()
                .header(Conformance.header(tenant, "authorize " + id))
                .payment(id)
                .payable(PayableReference.of("order of " + id))
                .amount(Money.ofMinor(1000, currency()))
                .build();
        Payment payment = PaymentDecider.decide(command, Optional.empty()).get().state();
        return new GatewayRequest(tenant, payment.authorization().intent(), payment);
    }

    /** What is asked succeeds, under a reference. */
    @Test
    void an_authorization_succeeds() {
        assertThat(gateway().authorize(request()).state()).isEqualTo(TransactionState.SUCCEEDED);
    }

    /** Asked again, the provider says what it said. */
    @Test
    void the_same_key_again_gives_the_same_reference() {
        GatewayRequest request = request();
        GatewayOutcome first = gateway().authorize(request);

        assertThat(gateway().authorize(request)).isEqualTo(first);
    }

    /** A look-up finds what was done. */
    @Test
    void a_look_up_finds_what_was_done() {
        GatewayRequest request = request();
        GatewayOutcome first = gateway().authorize(request);

        assertThat(gateway().lookup(request)).contains(first);
    }

    /** A look-up does nothing by itself. */
    @Test
    void a_look_up_of_what_was_never_asked_finds_nothing_however_often() {
        GatewayRequest request = request();

        assertThat(gateway().lookup(request)).isEmpty();
        assertThat(gateway().lookup(request)).isEmpty();
    }

    /** Other keys are other transactions. */
    @Test
    void another_key_has_another_reference() {
        assertThat(gateway().authorize(request())).isNotEqualTo(gateway().authorize(request()));
    }

    /** Eight at once under one key. */
    @Test
    void of_eight_at_once_under_one_key_all_get_the_same_answer_once_it_is_known() {
        GatewayRequest request = request();
        Callable<GatewayOutcome> asking = () -> gateway().authorize(request);

        List<GatewayOutcome> outcomes = Conformance.together(Collections.nCopies(8, asking));

        assertThat(outcomes.stream().filter(it -> it.state() != TransactionState.UNKNOWN))
                .isNotEmpty()
                .allMatch(gateway().authorize(request)::equals);
    }
}
