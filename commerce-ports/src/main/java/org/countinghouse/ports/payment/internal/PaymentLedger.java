package org.countinghouse.ports.payment.internal;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.payment.Payments;

/** The stored payments, their events published as they are saved, and earlier states of them. */
public final class PaymentLedger {

    private final Payments payments;
    private final EventPublication publication;

    /** A ledger over that store. */
    public PaymentLedger(Payments payments, EventPublication publication) {
        this.payments = payments;
        this.publication = publication;
    }

    Optional<Payment> find(TenantId tenant, PaymentId payment) {
        return payments.find(tenant, payment);
    }

    Optional<Payment> lock(TenantId tenant, PaymentId payment) {
        return payments.lock(tenant, payment);
    }

    /** A payment that is known to be there. */
    Payment get(TenantId tenant, PaymentId payment) {
        return payments.find(tenant, payment)
                .orElseThrow(() -> new IllegalStateException("payment " + payment + " is gone"));
    }

    List<PaymentId> unresolved(TenantId tenant, int limit) {
        return payments.unresolved(tenant, limit);
    }

    Verification verify(TenantId tenant) {
        return payments.verify(tenant);
    }

    /** Saves and publishes what was decided, inside the active unit, and hands it back. */
    Decision<Payment, PaymentEvent> save(CommandHeader cause, Decision<Payment, PaymentEvent> decision) {
        Payment after = decision.state();
        List<PaymentEvent> events = decision.events();
        if (!events.isEmpty()) {
            payments.append(cause.tenant(), after, events);
            AggregateReference reference =
                    new AggregateReference("payment", after.id().value());
            publication.publish(cause, reference, after.version() - events.size() + 1, events);
        }
        return decision;
    }

    /** The payment after its first so many events. */
    Payment asOf(TenantId tenant, PaymentId payment, int version) {
        return PaymentDecider.fold(payments.events(tenant, payment).subList(0, version));
    }

    /** The payment as it stood when that transaction got its first final outcome; as it stands if it has none. */
    Payment asFinished(TenantId tenant, Payment payment, TransactionKey key) {
        List<PaymentEvent> events = payments.events(tenant, payment.id());
        for (int i = 0; i < events.size(); i++) {
            PaymentEvent event = events.get(i);
            boolean last = event.outcome().map(it -> !it.state().isOpen()).orElse(false);
            if (last && event.intent().key().equals(key)) {
                return PaymentDecider.fold(events.subList(0, i + 1));
            }
        }
        return payment;
    }
}
