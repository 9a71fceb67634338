package org.countinghouse.domain.payment;

import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a payment's transactions add up to. Pending means pending or unknown: what may have happened.
 *
 * <p>It holds at all times (P1) that {@code captured + capturePending + voided + voidPending <= authorized} and
 * {@code refunded + refundPending <= captured}.
 *
 * @param authorized set aside by the provider
 * @param voided given up again
 * @param voidPending perhaps given up
 * @param captured taken
 * @param capturePending perhaps taken
 * @param refunded given back
 * @param refundPending perhaps given back
 */
public record PaymentAmounts(
        Money authorized,
        Money voided,
        Money voidPending,
        Money captured,
        Money capturePending,
        Money refunded,
        Money refundPending)
        implements ValueObject {

    /** Refuses amounts beyond the caps. */
    public PaymentAmounts {
        Money capturable = capturable(authorized, voided.plus(voidPending), captured.plus(capturePending));
        Arguments.require(!capturable.isNegative(), "captured and voided", "are within the authorization", capturable);
        Money refundable = captured.minus(refunded).minus(refundPending);
        Arguments.require(!refundable.isNegative(), "refunded", "is within what was captured", refundable);
    }

    /** Adds up the transactions of one payment. */
    static PaymentAmounts of(List<PaymentTransaction> transactions, Currency currency) {
        Sums sums = new Sums(transactions, currency);
        return new PaymentAmounts(
                sums.done(TransactionKind.AUTHORIZATION),
                sums.done(TransactionKind.VOID),
                sums.open(TransactionKind.VOID),
                sums.done(TransactionKind.CAPTURE),
                sums.open(TransactionKind.CAPTURE),
                sums.done(TransactionKind.REFUND),
                sums.open(TransactionKind.REFUND));
    }

    /** What may still be captured, or voided. */
    public Money capturable() {
        return capturable(authorized, voided.plus(voidPending), captured.plus(capturePending));
    }

    /** What may still be refunded. */
    public Money refundable() {
        return captured.minus(refunded).minus(refundPending);
    }

    private static Money capturable(Money authorized, Money givenUp, Money taken) {
        return authorized.minus(givenUp).minus(taken);
    }

    private record Sums(List<PaymentTransaction> transactions, Currency currency) {

        Money done(TransactionKind kind) {
            return sum(transactions.stream()
                    .filter(it -> it.kind() == kind && it.state() == TransactionState.SUCCEEDED)
                    .toList());
        }

        Money open(TransactionKind kind) {
            return sum(transactions.stream()
                    .filter(it -> it.kind() == kind && it.state().isOpen())
                    .toList());
        }

        private Money sum(List<PaymentTransaction> some) {
            return some.stream().map(PaymentTransaction::amount).reduce(Money.zero(currency), Money::plus);
        }
    }
}
