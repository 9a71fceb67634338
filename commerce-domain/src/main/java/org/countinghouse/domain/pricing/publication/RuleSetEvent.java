package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.pricing.rules.RuleSetReference;

/** Something that happened to a published rule set. */
public sealed interface RuleSetEvent extends DomainEvent {

    /** Which version of which rule set, with the hash of what it holds. */
    RuleSetReference rules();

    /** The history's version after it: 1 for the first. */
    long version();

    /** Who did it. */
    Actor by();

    /**
     * A version was published; it counts when it is activated.
     *
     * @param rules the new version
     * @param version the history's version after it
     * @param warnings how many warnings of the linter were accepted
     * @param by who published it
     * @param occurredAt when, in the business
     */
    record RulesPublished(RuleSetReference rules, long version, int warnings, Actor by, Instant occurredAt)
            implements RuleSetEvent {}

    /**
     * A version counts from an instant on.
     *
     * @param rules which
     * @param version the history's version after it
     * @param from the first moment at which it counts
     * @param by who decided it
     * @param occurredAt when it was decided, in the business
     */
    record RulesActivated(RuleSetReference rules, long version, Instant from, Actor by, Instant occurredAt)
            implements RuleSetEvent {}
}
