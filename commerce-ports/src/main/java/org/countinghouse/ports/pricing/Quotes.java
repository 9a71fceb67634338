package org.countinghouse.ports.pricing;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where quotes are kept: the frozen cart, which never changes, and what became of it. */
@SecondaryPort
public interface Quotes {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<PriceQuote> find(TenantId tenant, QuoteId id);

    /**
     * Locks a quote until the unit ends. <b>Transaction:</b> requires an active unit.
     *
     * @return the quote as it is after the lock
     */
    Optional<PriceQuote> lock(TenantId tenant, QuoteId id);

    /**
     * Stores the quote's next version, the first one included. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before;
     *     thrown here or when the unit ends
     */
    void append(TenantId tenant, PriceQuote next);

    /** How many quotes there are. <b>Transaction:</b> joins, or none. */
    long count(TenantId tenant);

    /** The quotes whose stored cart is not what was written, by name. <b>Transaction:</b> joins, or none. */
    List<Discrepancy> differing(TenantId tenant);
}
