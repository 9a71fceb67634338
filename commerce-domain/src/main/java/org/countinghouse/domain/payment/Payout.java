package org.countinghouse.domain.payment;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The provider pays what it collected to the bank: on its way from {@code initiatedAt}, on the bank's statement from
 * {@code paidAt}. The two are days apart, and the books show the money in transit between them.
 *
 * @param id the provider's name for it
 * @param amount how much, net of what the provider kept, above zero
 * @param initiatedAt when the provider sent it
 * @param paidAt when the bank credited it, once it did; not before it was sent
 */
public record Payout(PayoutId id, Money amount, Instant initiatedAt, Optional<Instant> paidAt) implements ValueObject {

    /** Refuses an amount that is not above zero, and a credit before the sending. */
    public Payout {
        Arguments.require(amount.isPositive(), "amount", "must be above zero", amount);
        paidAt.ifPresent(paid ->
                Arguments.require(!paid.isBefore(initiatedAt), "paidAt", "must not be before " + initiatedAt, paid));
    }

    /** Sent, not yet credited. */
    public static Payout initiated(PayoutId id, Money amount, Instant at) {
        return new Payout(id, amount, at, Optional.empty());
    }

    /** This payout, credited by the bank. */
    public Payout paid(Instant at) {
        return new Payout(id, amount, initiatedAt, Optional.of(at));
    }
}
