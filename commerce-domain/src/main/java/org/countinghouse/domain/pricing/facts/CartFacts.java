package org.countinghouse.domain.pricing.facts;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** A cart in the middle of pricing, as a host's own condition or effect sees it. Reading it changes nothing. */
public interface CartFacts {

    /** The currency of every amount. */
    Currency currency();

    /** The instant whose prices apply. */
    Instant pricedAt();

    /** Who buys. */
    Shopper shopper();

    /** The lines, in the order of the cart; unmodifiable. */
    List<LineFacts> lines();
}
