package org.countinghouse.examples.quickstart.journal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;

/**
 * One line of an entry.
 *
 * @param account the account's path
 * @param amount what is posted; debit above zero, credit below
 * @param tags names and values that say more, such as the rule or the cost layer; may be empty
 */
public record LedgerLine(String account, Money amount, SortedMap<String, String> tags) {

    /** Copies the tags. */
    public LedgerLine {
        tags = new TreeMap<>(tags);
    }

    /** A line without tags. */
    public LedgerLine(String account, Money amount) {
        this(account, amount, new TreeMap<>());
    }
}
