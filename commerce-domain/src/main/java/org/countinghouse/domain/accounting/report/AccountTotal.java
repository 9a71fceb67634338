package org.countinghouse.domain.accounting.report;

import java.util.Optional;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The sum of an account's lines over some span of dates, in functional currency.
 *
 * @param role what the account is for
 * @param account the host's account
 * @param channel the channel of the lines, absent for lines without one
 * @param debit the sum of the debits, zero or more
 * @param credit the sum of the credits, zero or more
 */
@CheckReturnValue
public record AccountTotal(
        AccountRole role, AccountNumber account, Optional<ChannelId> channel, Money debit, Money credit)
        implements ValueObject {

    /** Refuses negative sums and mixed currencies. */
    public AccountTotal {
        Arguments.require(!debit.isNegative(), "debit", "must not be negative", debit);
        Arguments.require(!credit.isNegative(), "credit", "must not be negative", credit);
        Arguments.require(
                debit.currency().equals(credit.currency()), "credit", "must be in " + debit.currency(), credit);
    }

    /** Debits minus credits: positive when the debits are more. */
    public Money balance() {
        return debit.minus(credit);
    }
}
