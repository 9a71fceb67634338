package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The host's own number of an account.
 *
 * @param value 1 to 32 characters, no control characters
 */
public record AccountNumber(String value) implements Identifier, Comparable<AccountNumber> {

    /** Refuses a blank, over-long or unprintable number. */
    public AccountNumber {
        Arguments.text("account number", value, 32);
    }

    /** The number under its type. */
    public static AccountNumber of(String value) {
        return new AccountNumber(value);
    }

    @Override
    public int compareTo(AccountNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
