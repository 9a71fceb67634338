package org.countinghouse.ports.payment;

import java.util.Optional;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * A payment provider, as an adapter of the host speaks to it.
 *
 * <p>Every request carries a key, and the provider must do at most one thing a key (P3): asked again it says what came
 * of the first time. An adapter that cannot tell what happened answers {@link GatewayOutcome.Unknown}, or throws, which
 * is taken as the same; it never answers {@link GatewayOutcome.Failed} for a time-out.
 *
 * <p><b>Transaction:</b> none; it is never called inside a unit of work. <b>Threads:</b> may be called on many at once.
 */
@SecondaryPort
public interface PaymentGateway {

    /** Sets the amount aside. <b>Repeat:</b> the first outcome. */
    GatewayOutcome authorize(GatewayRequest request);

    /** Takes the amount from what is authorized. <b>Repeat:</b> the first outcome. */
    GatewayOutcome capture(GatewayRequest request);

    /** Gives the amount back from what is captured. <b>Repeat:</b> the first outcome. */
    GatewayOutcome refund(GatewayRequest request);

    /** Gives up what is authorized and not captured. <b>Repeat:</b> the first outcome. */
    GatewayOutcome voidAuthorization(GatewayRequest request);

    /**
     * What came of the request of that key; changes nothing.
     *
     * @return nothing if the provider does not know the key, which is no proof that nothing happened
     */
    Optional<GatewayOutcome> lookup(GatewayRequest request);
}
