package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How one entity keeps its books.
 *
 * @param chart which account plays which role
 * @param policies what its accountant decided
 */
public record Books(ChartOfAccounts chart, PostingPolicies policies) implements ValueObject {

    /** The default retail chart and the default policies, kept in that currency. */
    public static Books retail(Currency functionalCurrency) {
        return new Books(ChartOfAccounts.retail(), PostingPolicies.of(functionalCurrency));
    }
}
