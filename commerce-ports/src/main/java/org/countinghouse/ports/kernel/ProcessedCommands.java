package org.countinghouse.ports.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The memory of what took effect, by tenant, operation and key: committed effects for one key are at most one
 * (invariant I1).
 *
 * <p><b>Transaction:</b> every method requires an active unit; the claim commits with the effect or not at all.
 */
@SecondaryPort
public interface ProcessedCommands {

    /**
     * Claims the key as the first write of a unit. If another unit has claimed it and is still running, this waits for
     * it to end.
     *
     * @param operation the use case, 1 to 40 characters
     * @return nothing if the key is ours now; what was done under it if it was claimed before
     */
    Optional<ProcessedCommand> claim(TenantId tenant, String operation, CommandId key, Fingerprint fingerprint);

    /**
     * Stores what is needed to give the answer again, under a key claimed in this unit.
     *
     * @param reference at most 500 characters
     */
    void complete(TenantId tenant, String operation, CommandId key, String reference);

    /** Gives a key claimed in this unit back: the command was refused and left nothing. */
    void abandon(TenantId tenant, String operation, CommandId key);

    /**
     * Claims many keys, no two of them the same: what {@link #claim} does for each. A key that is ours keeps the
     * reference of its claim, so that those who knew it beforehand need not complete it.
     *
     * @return for each claim, in their order, nothing if the key is ours now; what was done under it if it was claimed
     *     before
     */
    default List<Optional<ProcessedCommand>> claimAll(TenantId tenant, List<KeyClaim> claims) {
        List<Optional<ProcessedCommand>> earlier = new ArrayList<>(claims.size());
        for (KeyClaim claim : claims) {
            Optional<ProcessedCommand> one = claim(tenant, claim.operation(), claim.key(), claim.fingerprint());
            if (one.isEmpty() && !claim.reference().isEmpty()) {
                complete(tenant, claim.operation(), claim.key(), claim.reference());
            }
            earlier.add(one);
        }
        return earlier;
    }

    /** Stores the references of keys claimed in this unit. */
    default void completeAll(TenantId tenant, List<KeyClaim> claims) {
        claims.forEach(claim -> complete(tenant, claim.operation(), claim.key(), claim.reference()));
    }

    /** Gives keys claimed in this unit back. */
    default void abandonAll(TenantId tenant, List<KeyClaim> claims) {
        claims.forEach(claim -> abandon(tenant, claim.operation(), claim.key()));
    }
}
