package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How one entity keeps its books.
 *
 * @param chart which account plays which role
 * @param policies what its accountant decided
 */
public record Books(ChartOfAccounts chart, PostingPolicies policies) implements ValueObject {}
