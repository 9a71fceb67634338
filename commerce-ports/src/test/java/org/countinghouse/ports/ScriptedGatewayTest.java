package org.countinghouse.ports;

import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.ports.payment.PaymentGateway;
import org.countinghouse.ports.tck.PaymentGatewayConformance;
import org.countinghouse.ports.tck.ScriptedGateway;

class ScriptedGatewayTest extends PaymentGatewayConformance {

    private static final AtomicInteger PAYMENTS = new AtomicInteger();

    private final PaymentGateway gateway = new ScriptedGateway();

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected Currency currency() {
        return Currency.getInstance("GBP");
    }

    @Override
    protected PaymentId freshPayment() {
        return PaymentId.of("pay-" + PAYMENTS.incrementAndGet());
    }
}
