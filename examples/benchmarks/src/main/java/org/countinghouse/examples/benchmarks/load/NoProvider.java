package org.countinghouse.examples.benchmarks.load;

import java.util.Optional;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

/** Nobody pays here. */
final class NoProvider implements PaymentGateway {

    @Override
    public GatewayOutcome authorize(GatewayRequest request) {
        throw new UnsupportedOperationException("nobody pays here");
    }

    @Override
    public GatewayOutcome capture(GatewayRequest request) {
        return authorize(request);
    }

    @Override
    public GatewayOutcome refund(GatewayRequest request) {
        return authorize(request);
    }

    @Override
    public GatewayOutcome voidAuthorization(GatewayRequest request) {
        return authorize(request);
    }

    @Override
    public Optional<GatewayOutcome> lookup(GatewayRequest request) {
        return Optional.of(authorize(request));
    }
}
