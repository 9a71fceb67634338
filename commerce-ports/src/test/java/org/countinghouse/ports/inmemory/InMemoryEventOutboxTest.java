package org.countinghouse.ports.inmemory;

import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent.TransactionRequested;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.EventOutboxConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryEventOutboxTest extends EventOutboxConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }

    @Override
    protected DomainEvent event(int number) {
        TransactionIntent intent = new TransactionIntent(
                PaymentId.of("pay-" + number),
                PayableReference.of("order-" + number),
                TransactionKey.of("capture/" + number),
                TransactionKind.CAPTURE,
                Money.ofMinor(number, Currency.getInstance("GBP")),
                Optional.empty());
        return new TransactionRequested(intent, NOON);
    }
}
