package org.countinghouse.ports.inventory;

import java.util.Optional;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What channels are shown, as it was declared. Only ever added to. */
@SecondaryPort
public interface ChannelPolicies {

    /** The latest version of exactly that scope. <b>Transaction:</b> joins, or none. */
    Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope);

    /** Any version of exactly that scope. <b>Transaction:</b> joins, or none. */
    Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope, long version);

    /**
     * Stores the next version. <b>Transaction:</b> requires an active unit.
     *
     * @param cause who declares it
     * @throws org.countinghouse.ports.kernel.StaleStateException if that version is there already; thrown here or when
     *     the unit ends
     */
    void append(CommandHeader cause, ChannelPolicy next);
}
