package org.countinghouse.ports.payment.internal;

import java.util.Optional;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

/** Calls to the provider; what an adapter throws is an unknown outcome. */
public final class GatewayCalls {

    private final PaymentGateway gateway;

    /** Calls through that gateway. */
    public GatewayCalls(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    GatewayOutcome ask(GatewayRequest request) {
        try {
            return switch (request.intent().kind()) {
                case AUTHORIZATION -> gateway.authorize(request);
                case CAPTURE -> gateway.capture(request);
                case REFUND -> gateway.refund(request);
                case VOID -> gateway.voidAuthorization(request);
            };
        } catch (RuntimeException e) {
            return thrown(e);
        }
    }

    Optional<GatewayOutcome> lookup(GatewayRequest request) {
        try {
            return gateway.lookup(request);
        } catch (RuntimeException e) {
            return Optional.of(thrown(e));
        }
    }

    /** Only when the provider does not know the key is it asked again, under the same key. */
    GatewayOutcome lookUpOrAsk(GatewayRequest request) {
        return lookup(request).orElseGet(() -> ask(request));
    }

    /** The class alone: a driver's message may hold what must not be stored. */
    private static GatewayOutcome thrown(RuntimeException e) {
        return new GatewayOutcome.Unknown("the gateway threw " + e.getClass().getSimpleName());
    }
}
