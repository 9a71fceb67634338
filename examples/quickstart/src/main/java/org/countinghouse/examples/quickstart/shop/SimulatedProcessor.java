package org.countinghouse.examples.quickstart.shop;

import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

/**
 * A payment provider that accepts everything and keeps 1.4 % and 0.20 of each capture, rounded HALF_UP. Its answers
 * follow from the request alone, so it needs no memory and can be asked again after a crash.
 */
public final class SimulatedProcessor implements PaymentGateway {

    private static final Percentage RATE = Percentage.parse("1.4");
    private static final long FIXED_MINOR_UNITS = 20;

    @Override
    public GatewayOutcome authorize(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public GatewayOutcome capture(GatewayRequest request) {
        return accepted(request).withFee(feeOn(request.intent().amount()));
    }

    @Override
    public GatewayOutcome refund(GatewayRequest request) {
        return accepted(request);
    }

    @Override
    public GatewayOutcome voidAuthorization(GatewayRequest request) {
        return accepted(request);
    }

    /** Knows nothing of the past: the same request is simply made again under its key. */
    @Override
    public Optional<GatewayOutcome> lookup(GatewayRequest request) {
        return Optional.empty();
    }

    /** What it keeps of a capture: 1.40 of 85.90, which is 1.20 and 0.20. */
    static Money feeOn(Money captured) {
        return RATE.of(captured, Rounding.HALF_UP).plus(Money.ofMinor(FIXED_MINOR_UNITS, captured.currency()));
    }

    private static GatewayOutcome.Succeeded accepted(GatewayRequest request) {
        return GatewayOutcome.Succeeded.of("sim-" + request.key().value());
    }
}
