package org.countinghouse.adapters.jdbc;

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
import org.countinghouse.ports.tck.EventOutboxConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.DatabaseSetting#chosen")
class JdbcEventOutboxTest extends EventOutboxConformance {

    @Parameter
    private DatabaseSetting setting = DatabaseSetting.H2_OWN_AUTO_COMMIT_ON;

    private @Nullable StoresFixture fixture;

    @Override
    protected StoresFixture fixture() {
        if (fixture == null) {
            fixture = setting.fixture();
        }
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
