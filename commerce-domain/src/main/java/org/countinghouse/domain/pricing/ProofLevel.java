package org.countinghouse.domain.pricing;

/** How much a price explains itself. */
public enum ProofLevel {
    /** Amounts, adjustments and their rules, but no proof. */
    OFF,
    /** Every step, every rule that fired and, for each candidate that did not, why not. */
    ON
}
