package org.countinghouse.ports.tck;

import java.util.Optional;
import java.util.function.Consumer;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

/** A gateway in whose first authorization something else happens. */
final class Interrupting implements PaymentGateway {

    private final PaymentGateway real;
    private Optional<Consumer<GatewayRequest>> first;

    Interrupting(PaymentGateway real, Consumer<GatewayRequest> first) {
        this.real = real;
        this.first = Optional.of(first);
    }

    @Override
    public GatewayOutcome authorize(GatewayRequest request) {
        Optional<Consumer<GatewayRequest>> now = first;
        first = Optional.empty();
        now.ifPresent(it -> it.accept(request));
        return real.authorize(request);
    }

    @Override
    public GatewayOutcome capture(GatewayRequest request) {
        return real.capture(request);
    }

    @Override
    public GatewayOutcome refund(GatewayRequest request) {
        return real.refund(request);
    }

    @Override
    public GatewayOutcome voidAuthorization(GatewayRequest request) {
        return real.voidAuthorization(request);
    }

    @Override
    public Optional<GatewayOutcome> lookup(GatewayRequest request) {
        return real.lookup(request);
    }
}
