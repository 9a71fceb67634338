package org.countinghouse.domain.payment;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One thing asked of the provider, and what is known of it so far.
 *
 * @param intent what was asked
 * @param requestedAt when
 * @param outcome what the provider said last; nothing while the transaction is pending
 */
public record PaymentTransaction(TransactionIntent intent, Instant requestedAt, Optional<GatewayOutcome> outcome)
        implements ValueObject {

    /** Its key. */
    public TransactionKey key() {
        return intent.key();
    }

    /** What was asked for. */
    public TransactionKind kind() {
        return intent.kind();
    }

    /** How much. */
    public Money amount() {
        return intent.amount();
    }

    /** How much is known. */
    public TransactionState state() {
        return outcome.map(GatewayOutcome::state).orElse(TransactionState.PENDING);
    }

    /** The provider's name for it, once it succeeded. */
    public Optional<ProviderReference> reference() {
        return outcome.filter(GatewayOutcome.Succeeded.class::isInstance)
                .map(succeeded -> ((GatewayOutcome.Succeeded) succeeded).reference());
    }

    /** This transaction with that said of it. */
    PaymentTransaction with(GatewayOutcome reported) {
        return new PaymentTransaction(intent, requestedAt, Optional.of(reported));
    }
}
