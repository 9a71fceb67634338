package org.countinghouse.domain.pricing.promotion;

import java.util.Map;
import org.countinghouse.domain.pricing.facts.CartFacts;

/**
 * A host's own condition: a pure function of the cart, named so that a rule set that holds it can be written down and
 * hashed. Same type, same parameters and same cart must give the same answer, years later.
 */
public non-sealed interface HostCondition extends Condition {

    /** The stable name of the kind of condition, e.g. {@code acme.weather}. */
    String type();

    /** What distinguishes it from others of its type. */
    Map<String, String> parameters();

    /** Whether it holds. Must not throw, nor look at anything but the facts. */
    boolean holds(CartFacts cart);
}
