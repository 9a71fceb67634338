package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An account that can be posted to.
 *
 * @param number the host's number
 * @param name what a person calls it, 1 to 100 characters
 */
public record Account(AccountNumber number, String name) implements ValueObject {

    /** Refuses a blank, over-long or unprintable name. */
    public Account {
        Arguments.text("account name", name, 100);
    }
}
