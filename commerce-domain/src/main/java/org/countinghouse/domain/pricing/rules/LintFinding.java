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
        NEVER_FIRES(Grade.WARNING),
        /** A promotion that another one always shuts out. */
        ALWAYS_SHUT_OUT(Grade.WARNING),
        /** Two promotions whose order only their names decide, although it matters. */
        TIE(Grade.WARNING),
        /** Quantities without a price. */
        TIER_GAP(Grade.ERROR),
        /** Two books that price an item for the same shoppers at the same time. */
        OVERLAPPING_WINDOWS(Grade.ERROR),
        /** A currency without the prices that other currencies have, or a promotion for a currency without prices. */
        CURRENCY_HOLE(Grade.WARNING),
        /** A book that no shopper is ever given. */
        UNUSED_BOOK(Grade.WARNING),
        /** An item that is, or can be, sold below its cost. */
        NEGATIVE_MARGIN(Grade.ERROR);

        private final Grade grade;

        Kind(Grade grade) {
            this.grade = grade;
        }

        /** How bad it is. */
        public Grade grade() {
            return grade;
        }
    }

    /** How bad a finding is. */
    public enum Grade {
        /** Something is dead or left to chance; no price is wrong. May be accepted when rules are published. */
        WARNING,
        /** A customer would meet no price, two prices, or one below cost. Never accepted when rules are published. */
        ERROR
    }

    @Override
    public String toString() {
        return kind + " " + path + ": " + message;
    }
}
