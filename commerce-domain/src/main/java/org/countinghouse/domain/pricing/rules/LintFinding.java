package org.countinghouse.domain.pricing.rules;

import org.jmolecules.ddd.types.ValueObject;

/**
 * Something in a rule set that is allowed but probably not meant.
 *
 * @param kind what sort of thing
 * @param path where, e.g. {@code promotions[spring]} or {@code books[list].tiers[MUG]}
 * @param message one sentence for a person, with the values
 */
public record LintFinding(Kind kind, String path, String message) implements ValueObject {

    /** What the linter looks for. */
    public enum Kind {
        /** A promotion that can never take anything off. */
        NEVER_FIRES,
        /** A promotion that another one always shuts out. */
        ALWAYS_SHUT_OUT,
        /** Two promotions whose order only their names decide, although it matters. */
        TIE,
        /** Quantities without a price. */
        TIER_GAP,
        /** Two books that price an item for the same shoppers at the same time. */
        OVERLAPPING_WINDOWS,
        /** A currency without the prices that other currencies have, or a promotion for a currency without prices. */
        CURRENCY_HOLE,
        /** A book that no shopper is ever given. */
        UNUSED_BOOK,
        /** An item that is, or can be, sold below its cost. */
        NEGATIVE_MARGIN
    }

    @Override
    public String toString() {
        return kind + " " + path + ": " + message;
    }
}
