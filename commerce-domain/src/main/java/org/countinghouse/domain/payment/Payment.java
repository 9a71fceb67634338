package org.countinghouse.domain.payment;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * One authorization and everything that followed from it: the fold of its events.
 *
 * <p>The amounts are derived from the transactions and never written by hand, so a payment that breaks the caps (P1)
 * cannot be constructed.
 */
@Value.Immutable
@CommerceStyle
public abstract class Payment implements AggregateRoot<Payment, PaymentId> {

    Payment() {}

    /** Starts a payment. */
    public static Builder builder() {
        return new Builder();
    }

    /** Everything asked of the provider, in the order it was asked; the first is the authorization. */
    public abstract List<PaymentTransaction> transactions();

    /** How many events it is the fold of. */
    public abstract long version();

    /** What the transactions add up to. */
    @Value.Derived
    @Value.Auxiliary
    public PaymentAmounts amounts() {
        // here and not in a check of its own: derived attributes are computed first, and need the right shape
        requireShape();
        return PaymentAmounts.of(transactions(), currency());
    }

    /** Its name. */
    public PaymentId id() {
        return authorization().intent().payment();
    }

    @Override
    public PaymentId getId() {
        return id();
    }

    /** What is paid for. */
    public PayableReference payable() {
        return authorization().intent().payable();
    }

    /** The one currency of all its amounts. */
    public Currency currency() {
        return authorization().amount().currency();
    }

    /** The transaction it began with. */
    public PaymentTransaction authorization() {
        return transactions().get(0);
    }

    /** The transaction of that key, if there is one. */
    public Optional<PaymentTransaction> transaction(TransactionKey key) {
        return transactions().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The transactions on which the provider's final word is missing, oldest first. */
    public List<PaymentTransaction> unresolved() {
        return transactions().stream().filter(it -> it.state().isOpen()).toList();
    }

    /** One authorization, at the beginning; unique keys; one payment, payable and currency throughout. */
    private void requireShape() {
        Arguments.require(!transactions().isEmpty(), "transactions", "must not be empty", transactions());
        Arguments.require(version() >= 1, "version", "must be at least 1", version());
        for (PaymentTransaction transaction : transactions()) {
            TransactionIntent intent = transaction.intent();
            boolean first = transaction.equals(authorization());
            boolean opening = transaction.kind() == TransactionKind.AUTHORIZATION;
            Arguments.require(first == opening, "authorization", "is the first transaction, and only that", intent);
            Arguments.require(intent.payment().equals(id()), "payment", "must be " + id(), intent.payment());
            Arguments.require(intent.payable().equals(payable()), "payable", "must be " + payable(), intent.payable());
        }
        long keys =
                transactions().stream().map(PaymentTransaction::key).distinct().count();
        Arguments.require(keys == transactions().size(), "transaction keys", "must be unique", id());
    }

    /** Collects the attributes. */
    public static final class Builder extends ImmutablePayment.Builder {}
}
