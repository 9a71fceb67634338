package org.countinghouse.examples.snippets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

// tag::gateway[]
/** A provider that accepts everything, once a key; a real one translates to the provider's own requests. */
public final class AcceptingProvider implements PaymentGateway {

    private final Map<TransactionKey, GatewayOutcome> answers = new ConcurrentHashMap<>();

    @Override
    public GatewayOutcome authorize(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public GatewayOutcome capture(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public GatewayOutcome refund(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public GatewayOutcome voidAuthorization(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public Optional<GatewayOutcome> lookup(GatewayRequest request) {
        return Optional.ofNullable(answers.get(request.key()));
    }

    private GatewayOutcome accepted(GatewayRequest request) {
        return answers.computeIfAbsent(request.key(), key -> GatewayOutcome.Succeeded.of("provider-" + key.value()));
    }
}
// end::gateway[]
