package org.countinghouse.ports.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where published rule sets are kept, and which of them counts when. Only ever added to. */
@SecondaryPort
public interface RuleSets {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<RuleSetHistory> find(TenantId tenant, RuleSetId id);

    /**
     * Locks a history until the unit ends. <b>Transaction:</b> requires an active unit.
     *
     * @return the history as it is after the lock
     */
    Optional<RuleSetHistory> lock(TenantId tenant, RuleSetId id);

    /**
     * Stores the history's next version, the first one included. <b>Transaction:</b> requires an active unit.
     *
     * @param published the rules, if it was a publication
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before;
     *     thrown here or when the unit ends
     */
    void append(TenantId tenant, RuleSetHistory next, Optional<RuleDocument> published);

    /** The text of a version, as it was published. <b>Transaction:</b> joins, or none. */
    Optional<RuleDocument> document(TenantId tenant, RuleSetId id, int version);

    /**
     * What is in force at an instant, as {@link RuleSetHistory#inForceAt} tells it, without reading all of the
     * history: asked for every cart. <b>Transaction:</b> joins, or none.
     */
    Optional<RuleSetReference> inForce(TenantId tenant, RuleSetId id, Instant at);

    /** The names under which something was published, in their natural order. <b>Transaction:</b> joins, or none. */
    List<RuleSetId> names(TenantId tenant);
}
