package org.countinghouse.domain.payment;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a provider is asked to do: all of it, so that it can be asked again with nothing else at hand.
 *
 * @param payment the payment it belongs to
 * @param payable what the payment is for
 * @param key the key the provider is asked under
 * @param kind what it is asked to do
 * @param amount how much, above zero
 * @param cause what this very transaction is for, where that is told: a shipment, a return
 */
public record TransactionIntent(
        PaymentId payment,
        PayableReference payable,
        TransactionKey key,
        TransactionKind kind,
        Money amount,
        Optional<PayableReference> cause)
        implements ValueObject {

    /** Refuses an amount that is not above zero. */
    public TransactionIntent {
        Arguments.require(amount.isPositive(), "amount", "must be above zero", amount);
    }
}
