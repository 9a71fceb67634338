package org.countinghouse.ports.pricing;

import org.countinghouse.domain.pricing.rules.RuleSetReference;

/**
 * A rule set as it is kept: to the letter, in the form of {@link RuleSetJson}.
 *
 * @param rules which rules the text holds
 * @param text the text
 */
public record RuleDocument(RuleSetReference rules, String text) {

    /** Without the text, which is long. */
    @Override
    public String toString() {
        return "RuleDocument " + rules + ", " + text.length() + " characters";
    }
}
