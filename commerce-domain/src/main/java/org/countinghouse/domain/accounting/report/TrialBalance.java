package org.countinghouse.domain.accounting.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What stands on every account at the end of a day, and the proof that debits equal credits.
 *
 * @param asOf the last accounting date that counts
 * @param currency the functional currency
 * @param accounts each account that was ever posted to, by number; one that is back at zero too
 */
@CheckReturnValue
public record TrialBalance(LocalDate asOf, Currency currency, List<Line> accounts) implements ValueObject {

    /** Copies the list. */
    public TrialBalance {
        accounts = List.copyOf(accounts);
    }

    /** Adds up totals of any channels and spans up to the date. */
    public static TrialBalance of(LocalDate asOf, Currency currency, List<AccountTotal> totals) {
        Map<AccountNumber, Line> lines = new TreeMap<>();
        for (AccountTotal total : totals) {
            lines.merge(total.account(), new Line(total.account(), total.role(), total.balance()), Line::plus);
        }
        return new TrialBalance(asOf, currency, List.copyOf(lines.values()));
    }

    /** The sum of the balances on the debit side. */
    public Money debit() {
        return sum(1);
    }

    /** The sum of the balances on the credit side. */
    public Money credit() {
        return sum(-1);
    }

    /** Whether debits equal credits. */
    public boolean isBalanced() {
        return debit().equals(credit());
    }

    /** The balance of all accounts of that role: debits minus credits, zero if there are none. */
    public Money balance(AccountRole role) {
        return accounts.stream()
                .filter(line -> line.role() == role)
                .map(Line::balance)
                .reduce(Money.zero(currency), Money::plus);
    }

    private Money sum(int sign) {
        return accounts.stream()
                .map(line -> sign > 0 ? line.balance() : line.balance().negated())
                .filter(Money::isPositive)
                .reduce(Money.zero(currency), Money::plus);
    }

    /**
     * One account.
     *
     * @param account its number
     * @param role what it is for; the first one posted where it plays several
     * @param balance debits minus credits
     */
    public record Line(AccountNumber account, AccountRole role, Money balance) implements ValueObject {

        Line plus(Line other) {
            return new Line(account, role, balance.plus(other.balance));
        }
    }
}
