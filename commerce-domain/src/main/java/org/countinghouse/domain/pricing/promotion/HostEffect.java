package org.countinghouse.domain.pricing.promotion;

import java.util.Map;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.CartFacts;

/**
 * A host's own effect: a pure function of the cart, named so that a rule set that holds it can be written down and
 * hashed.
 */
public non-sealed interface HostEffect extends Effect {

    /** The stable name of the kind of effect, e.g. {@code acme.loyalty}. */
    String type();

    /** What distinguishes it from others of its type. */
    Map<String, String> parameters();

    /**
     * What to take off which line, by line number. Negative amounts and lines of another phase are ignored; what is more
     * than a line can give is cut.
     */
    Map<Integer, Money> discounts(CartFacts cart);
}
