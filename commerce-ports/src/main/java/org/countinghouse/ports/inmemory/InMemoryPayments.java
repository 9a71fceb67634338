package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.payment.Payments;

final class InMemoryPayments implements Payments {

    private final InMemoryTable<RowKey, Payment> payments;
    private final InMemoryTable<RowKey, List<PaymentEvent>> history;
    private final InMemoryTable<RowKey, PaymentId> keys;

    InMemoryPayments(InMemoryUnitOfWork unitOfWork) {
        payments = new InMemoryTable<>(unitOfWork);
        history = new InMemoryTable<>(unitOfWork);
        keys = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Payment> find(TenantId tenant, PaymentId payment) {
        return payments.find(row(tenant, payment));
    }

    @Override
    public Optional<Payment> lock(TenantId tenant, PaymentId payment) {
        return find(tenant, payment);
    }

    @Override
    public void append(TenantId tenant, Payment after, List<PaymentEvent> events) {
        RowKey row = row(tenant, after.id());
        List<PaymentEvent> all = new ArrayList<>(history.find(row).orElse(List.of()));
        if (all.size() != after.version() - events.size()) {
            throw new StaleStateException("payment " + after.id() + " is at version " + all.size());
        }
        events.forEach(event -> takeKey(tenant, event));
        all.addAll(events);
        history.put(row, List.copyOf(all));
        payments.put(row, after);
    }

    private void takeKey(TenantId tenant, PaymentEvent event) {
        RowKey key = RowKey.of(tenant, event.intent().key());
        if (keys.find(key).filter(owner -> !owner.equals(event.payment())).isPresent()) {
            throw new StaleStateException("transaction key " + event.intent().key() + " is taken");
        }
        keys.put(key, event.payment());
    }

    @Override
    public List<PaymentEvent> events(TenantId tenant, PaymentId payment) {
        return history.find(row(tenant, payment)).orElse(List.of());
    }

    @Override
    public List<PaymentId> unresolved(TenantId tenant, int limit) {
        return all(tenant).stream()
                .filter(payment -> !payment.unresolved().isEmpty())
                .limit(limit)
                .map(Payment::id)
                .toList();
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Payment> all = all(tenant);
        List<Discrepancy> wrong = new ArrayList<>();
        for (Payment stored : all) {
            Payment folded = PaymentDecider.fold(events(tenant, stored.id()));
            if (!folded.equals(stored)) {
                wrong.add(new Discrepancy(
                        "P1", "payment " + tenant + "/" + stored.id(), folded.toString(), stored.toString()));
            }
        }
        return new Verification("payments", all.size(), wrong);
    }

    private List<Payment> all(TenantId tenant) {
        return payments.range(RowKey.of(tenant), RowKey.of(tenant, Character.toString(Character.MAX_VALUE)));
    }

    private static RowKey row(TenantId tenant, PaymentId payment) {
        return RowKey.of(tenant, payment);
    }
}
